using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Tests.Conversation;

public class WrittenAnswersTests
{
    public static TheoryData<string, string> Clear => Rows(WrittenAnswers.Clear);

    // "blue ocean the api keys" has no capitals left to show where the client's name ends; it has a test of its own.
    public static TheoryData<string, string> WithoutCapitals =>
        Rows([.. WrittenAnswers.Clear.Where(row => !row.Text.Contains("Blue Ocean", StringComparison.Ordinal))]);

    public static TheoryData<string, string> Asked => Rows(WrittenAnswers.Asked);

    [Theory]
    [MemberData(nameof(Clear))]
    public void A_clear_answer_is_read_without_a_question(string text, string read)
    {
        var answer = Reader.Answer(text, Sample.Ana(), Sample.People);

        Assert.Equal(read, Sample.Line(answer));
        Assert.Empty(answer.Doubts);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void An_unclear_answer_comes_back_as_a_question_and_promises_nothing(string text, string read)
    {
        var answer = Reader.Answer(text, Sample.Ana(), Sample.People);

        Assert.Equal(read, Sample.Line(answer));
        Assert.Empty(answer.Promises);
        Assert.NotEmpty(answer.Doubts);
    }

    [Fact]
    public void Sixty_answers_are_written_down_and_a_third_of_them_are_questions() =>
        Assert.True(WrittenAnswers.Clear.Length + WrittenAnswers.Asked.Length >= 60 && WrittenAnswers.Asked.Length * 3 >= WrittenAnswers.Clear.Length + WrittenAnswers.Asked.Length);

    [Theory]
    [MemberData(nameof(WithoutCapitals))]
    public void Capitals_make_no_difference_to_a_clear_answer(string text, string read)
    {
        Assert.Equal(read, Sample.Line(Reader.Answer(text.ToUpperInvariant(), Sample.Ana(), Sample.People)), ignoreCase: true);
        Assert.Equal(read, Sample.Line(Reader.Answer(text.ToLowerInvariant(), Sample.Ana(), Sample.People)), ignoreCase: true);
    }

    [Fact]
    public void A_client_whose_name_ends_nowhere_visible_is_asked_about() =>
        Assert.Equal("? WhichClient blue / blue ocean", Sample.Line(Reader.Answer("promised blue ocean the api keys by friday", Sample.Ana(), Sample.People)));

    [Theory]
    [InlineData("2026-11-27T09:05", "Europe/Berlin", "promised Acme SSO by Friday", "Acme · SSO by Fri 27 Nov 2026 17:30 from me")]
    [InlineData("2026-11-27T18:05", "Europe/Berlin", "promised Acme SSO by Friday", "? WhichDate Friday: Fri 4 Dec 2026 17:30")]
    [InlineData("2026-11-27T09:05", "Europe/Berlin", "promised Acme SSO by next Friday", "? WhichDate next Friday: Fri 4 Dec 2026 17:30 / Fri 11 Dec 2026 17:30")]
    [InlineData("2011-12-28T09:00", "Pacific/Apia", "promised Acme SSO by Friday", "? SkippedDate 2011-12-30")]
    [InlineData("2011-12-28T09:00", "Pacific/Apia", "promised Acme SSO by Saturday", "Acme · SSO by Sat 31 Dec 2011 17:30 from me")]
    [InlineData("2026-03-27T09:05", "Europe/Berlin", "promised Acme SSO by Sunday 2:30am", "? TimeInGap Sun 29 Mar 2026 02:30 -> Sun 29 Mar 2026 03:00")]
    public void What_a_date_means_depends_on_when_and_where_it_is_written(string now, string zone, string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.Answer(text, Sample.Ana(now, zone), Sample.People)));

    [Fact]
    public void A_due_instant_is_the_end_of_the_speakers_own_day()
    {
        var berlin = Assert.Single(Reader.Answer("promised Acme SSO by Friday", Sample.Ana(), Sample.People).Promises);
        var denver = Assert.Single(Reader.Answer("promised Acme SSO by Friday", Sample.Ana(zone: "America/Denver"), Sample.People).Promises);

        Assert.Equal("2026-11-27T16:30:00Z", berlin.Due.ToString());
        Assert.Equal("2026-11-28T00:30:00Z", denver.Due.ToString());
    }

    [Fact]
    public void A_doubt_carries_what_was_read_so_that_a_form_can_be_prefilled()
    {
        var doubt = Assert.Single(Reader.Answer("promised Acme SSO live by Friday, Zed delivers", Sample.Ana(), Sample.People).Doubts);

        Assert.Equal(new Draft("Acme", "SSO live", "by Friday", "Zed delivers"), doubt.Draft);
    }

    [Fact]
    public void One_promise_in_doubt_leaves_the_other_one_read()
    {
        var answer = Reader.Answer("promised Acme SSO by Friday and Beta the keys by next Friday", Sample.Ana(), Sample.People);

        Assert.Equal("Acme", Assert.Single(answer.Promises).Client);
        Assert.Equal("Beta", Assert.IsType<Doubt.WhichDate>(Assert.Single(answer.Doubts)).Draft?.Client);
    }

    [Fact]
    public void A_name_is_known_only_from_the_people_given()
    {
        const string Text = "promised Acme SSO by Friday, Omar delivers";
        KnownPerson other = new(new("p7"), "Omar Svensson", []);

        Assert.Equal("Omar", Assert.IsType<Doubt.UnknownPerson>(Assert.Single(Reader.Answer(Text, Sample.Ana(), []).Doubts)).Name);
        Assert.Equal("p7", Assert.Single(Reader.Answer(Text, Sample.Ana(), [other]).Promises).Deliverer?.Value);
        Assert.IsType<Doubt.WhichPerson>(Assert.Single(Reader.Answer(Text, Sample.Ana(), [other, .. Sample.People]).Doubts));
    }

    static TheoryData<string, string> Rows((string, string)[] rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var (text, read) in rows)
        {
            data.Add(text, read);
        }

        return data;
    }
}

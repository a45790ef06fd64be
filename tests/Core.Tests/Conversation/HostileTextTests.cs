using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Conversation;

public class HostileTextTests
{
    const string Plain = "2 new, promised Acme SSO by Friday, José delivers";
    static readonly string Read = Sample.Line(Reader.Answer(Plain, Sample.Ana(), Sample.People));

    // Pieces that rules look for, and characters that break readers.
    static readonly string[] Pieces =
    [
        "promised ", "promise", "Acme ", "or ", "and ", "by ", "Friday", "next ", "Omar ", "delivers", "deliver it", "when ", "I will ", "I'll ", "need help with ", "2 ", "new ",
        "-", ":", ",", ".", "?", "'", "\"", "(", ")", "/", "@", ">", "$", "&", "\n", "\t", "\0", "31 ", "Nov ", "2026-11-30", "99/99", "17:30", "in ", "weeks", "end of ", "the ",
        "to ", "from ", "no ", "not ", "if ", "’", "\u202e", "\u200b", "\u0301", "\ud800", "\udc00", "🎉", "５", "٣", "ß", "İ", "999999999999", "'s ", "'ll ", "Inc. ", "Mr. ", "q4", "a ",
    ];

    [Theory]
    [InlineData("2 new, promised Acme SSO by Friday, José delivers")]
    [InlineData("\u202e2\u202c new, promised A\u200bcme SS\u200dO by \u2066Friday\u2069, José delivers\ufeff")]
    [InlineData("\u200f２ new， promised Acme SSO by Friday， José delivers")]
    [InlineData("2\u00a0new, promised\u2003Acme SSO by Friday, José\0delivers")]
    [InlineData("2 new 🎉, promised Acme SSO 🎉 by Friday, José delivers 🎉")]
    [InlineData("  2 new,\tpromised   Acme SSO by Friday,   José delivers  ")]
    public void What_nobody_can_see_changes_nothing(string text) =>
        Assert.Equal(Read, Sample.Line(Reader.Answer(text, Sample.Ana(), Sample.People)));

    [Fact]
    public void A_letter_and_its_mark_read_like_the_composed_letter()
    {
        var composed = Assert.Single(Reader.Promise("Crème: SSO by Friday, José delivers", Sample.Ana(), Sample.People).Promises);
        var apart = Assert.Single(Reader.Promise("Cre\u0300me: SSO by Friday, Jose\u0301 delivers", Sample.Ana(), Sample.People).Promises);

        Assert.Equal(composed, apart);
        Assert.Equal("Crème", apart.Client);
        Assert.Equal("jose", apart.Deliverer?.Value);
    }

    [Theory]
    [InlineData(Reader.Limit + 1)]
    [InlineData(10_000_000)]
    public void A_text_beyond_the_limit_is_not_read_at_all(int length)
    {
        var text = Plain + new string('x', length - Plain.Length);

        Assert.Equal("? TooLong ", Sample.Line(Reader.Answer(text, Sample.Ana(), Sample.People)));
        Assert.Equal("? TooLong ", Sample.Line(Reader.Promise(text, Sample.Ana(), Sample.People)));
        Assert.Equal("? TooLong ", Sample.Line(Reader.When(text, Sample.Ana(), DayMoment.EndOfWork)));
        Assert.IsType<Doubt.TooLong>(Assert.IsType<ReadCount.Doubtful>(Reader.Count(text)).Doubt);
    }

    [Fact]
    public void A_text_at_the_limit_is_read() =>
        Assert.Equal(Read, Sample.Line(Reader.Answer(Plain.PadRight(Reader.Limit), Sample.Ana(), Sample.People)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_text_makes_the_reader_fail_or_a_question_run_long(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1_500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var answer = Reader.Answer(text, Sample.Ana(), Sample.People);
            var promise = Reader.Promise(text, Sample.Ana(), Sample.People);
            var doubts = answer.Doubts.Concat(promise.Doubts).ToList();
            doubts.AddRange(Reader.When(text, Sample.Ana(), DayMoment.EndOfWork) is ReadWhen.Doubtful when ? [when.Doubt] : []);
            doubts.AddRange(Reader.Count(text) is ReadCount.Doubtful count ? [count.Doubt] : []);

            Assert.All(answer.Promises.Concat(promise.Promises), p => Assert.True(p.Due > Sample.Ana().Now && p.Client.Length > 0 && p.What.Length > 0, text));
            Assert.All(doubts, d => Assert.True(Questions.Ask(d).Length is > 10 and < 600, text));
        }
    }

    [Fact]
    public void Random_characters_are_survived()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (char)random.Next(0, 0x10000))]);

            Assert.Empty(Reader.Answer(text, Sample.Ana(), Sample.People).Promises);
            Reader.When(text, Sample.Ana(), DayMoment.StartOfWork);
            Reader.Count(text);
        }
    }

    [Theory]
    [InlineData("promised ")]
    [InlineData("promised Acme SSO by Friday, ")]
    [InlineData("Omar delivers, ")]
    [InlineData("Acme the keys by Fri and ")]
    [InlineData("and ")]
    [InlineData("when I will ")]
    [InlineData("2 new, ")]
    [InlineData("by ")]
    [InlineData("not ")]
    [InlineData("-")]
    [InlineData("a\u0301")]
    [InlineData("in the next ")]
    [InlineData("need help ")]
    public async Task The_longest_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Reader.Limit / piece.Length));

        // Milliseconds, however slow the machine; a rule that tries every way of taking such a text apart would never end.
        await Task.Run(() => ReadEveryWay(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    static void ReadEveryWay(string text)
    {
        Reader.Answer(text, Sample.Ana(), Sample.People);
        Reader.Promise("promised " + text[..^10], Sample.Ana(), Sample.People);
        Reader.When(text, Sample.Ana(), DayMoment.EndOfWork);
        Reader.Count(text);
    }
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class CrmNewsTests
{
    [Fact]
    public void Before_any_answer_the_month_is_new()
    {
        var news = News(Crm("2026-11-22", [Deal("old", "2026-10-31"), Deal("beta", "2026-11-02"), Deal("gamma", "2026-11-20")]));
        Assert.Equal(["beta", "gamma"], Ids(news));
    }

    [Fact]
    public void What_was_there_when_the_rep_last_said_a_number_is_not_new_when_a_feed_begins()
    {
        var crm = Crm("2026-11-22", [Deal("beta", "2026-11-02"), Deal("gamma", "2026-11-20")]);
        Assert.Equal(["gamma"], Ids(News(crm, Row("2026-11-16") with { NewOpportunities = 1 })));
    }

    [Fact]
    public void What_was_confirmed_is_not_new_again_and_what_came_later_on_the_same_date_is()
    {
        var first = Crm("2026-11-19", [Deal("beta", "2026-11-18"), Deal("gamma", "2026-11-19")]);
        var confirmed = CrmNews.Confirmed(Row("2026-11-20"), first, []);
        var later = Crm("2026-11-22", [Deal("beta", "2026-11-18"), Deal("gamma", "2026-11-19"), Deal("delta", "2026-11-19"), Deal("epsilon", "2026-11-21")]);
        Assert.Equal(["delta", "epsilon"], Ids(News(later, Row("2026-11-20") with { Crm = confirmed, NewOpportunities = 2 })));
    }

    [Fact]
    public void An_addition_that_the_crm_has_by_now_is_not_new_and_the_rep_reads_that_it_arrived()
    {
        var answered = Row("2026-11-20") with { Crm = new CrmAnswer(Sample.Day("2026-11-19"), [], [1]), NewOpportunities = 1 };
        var crm = Crm("2026-11-22", [Deal("delta", "2026-11-20"), Deal("epsilon", "2026-11-21")]) with
        {
            Additions = [new(Reps.Ana, 1, Sample.Day("2026-11-20"), new TextId("named"), new("delta"))],
        };
        var news = News(crm, answered);
        Assert.Equal(["epsilon"], Ids(news));
        Assert.Equal([1], news.Arrived.Select(one => one.Number));
        Assert.Empty(news.Added);
    }

    [Fact]
    public void An_answered_check_in_shows_what_it_confirmed_whatever_the_crm_brought_since()
    {
        var crm = Crm("2026-11-22", [Deal("beta", "2026-11-02")]);
        var row = Row("2026-11-23") with { Crm = CrmNews.Confirmed(Row("2026-11-23"), crm, [1]), NewOpportunities = 2 };
        var later = Crm("2026-11-24", [Deal("beta", "2026-11-02"), Deal("gamma", "2026-11-23")]) with
        {
            Additions = [new(Reps.Ana, 1, Sample.Day("2026-11-23"), null, new("gamma"))],
        };
        var news = CrmNews.Of(row, Setting(later))!;
        Assert.Equal(["beta"], Ids(news));
        Assert.Equal(2, news.Count);
    }

    [Fact]
    public void The_question_says_first_what_the_crm_has()
    {
        var crm = Crm("2026-11-22", [Deal("beta", "2026-11-02") with { Account = new TextId("Beta") }, Deal("gamma", "2026-11-20")]);
        Assert.Equal(
            ["Morning <ana>. The CRM has 2 new this month ({Beta} and 1 more). Right?", "[Right] [Add one]", "[Skip today] [In an hour] [Away until]"],
            Asks(crm).Take(3));
        Assert.Contains("The CRM as of Sun 22 Nov. What you add counts for 5 working days, until the CRM has it.", Asks(crm));
    }

    [Fact]
    public void With_nothing_new_it_asks_for_what_is_missing() =>
        Assert.Equal(["Morning <ana>. The CRM has nothing new this month. Is one missing?", "[None missing] [Add one]"], Asks(Crm("2026-11-22", [])).Take(2));

    [Fact]
    public void Equal_confirmations_are_equal() =>
        Assert.Equal(new CrmAnswer(Sample.Day("2026-11-22"), [new("a")], [1]), new CrmAnswer(Sample.Day("2026-11-22"), [new("a")], [1]));

    static string[] Asks(CrmView crm) => Texts.Of(CheckInWords.Ask(AskedQuestion.Of(Row("2026-11-23"), Setting(crm), Sample.Berlin.At("2026-11-23 09:00"))));

    static CrmNews News(CrmView crm, params CheckIn[] before) => CrmNews.Of(Row("2026-11-23"), Setting(crm, before))!;

    static string[] Ids(CrmNews news) => [.. news.New.Select(one => one.Id.Value)];

    static CheckInSetting Setting(CrmView crm, params CheckIn[] rows)
    {
        var reps = new Reps();
        foreach (var row in rows)
        {
            reps.Put(row);
        }

        return reps.Setting with { Crm = crm };
    }

    static CheckIn Row(string date) => new(Reps.Ana, Sample.Day(date), Sample.Berlin.At($"{date} 09:00")) { State = CheckInState.Answered };

    static CrmView Crm(string asOf, ImmutableArray<Opportunity> own) =>
        new(new(1, Sample.Berlin.At($"{asOf} 23:00"), Sample.Day(asOf)), own, [], DealHistory.Of(own, _ => null, Sample.Day(asOf)));

    static Opportunity Deal(string id, string created) => new(new(id), Reps.Ana, Sample.Day(created), OpportunityState.Open, null, null);
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using SalesNudgeBot.Core.Tests.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Tests.Promises.Storyland;

namespace SalesNudgeBot.Core.Tests.Wording;

public sealed class HomeWordsTests
{
    static readonly Instant Made = Sample.Berlin.At("2026-11-23 09:05");
    static readonly Instant Due = Sample.Berlin.At("2026-11-27 17:30");
    static readonly Instant Wednesday = Sample.Berlin.At("2026-11-25 16:00");
    static readonly OwnProspecting Prospecting =
        new(new Pace(new(2026, 11, 25), new(2026, 11, 30), 3, (4 * 17 / 21.0) - 3, null) { Monthly = new(4, 1, 2, 17, 21) }, new CheckIn(Ana, new(2026, 11, 26), Sample.Berlin.At("2026-11-26 09:00")));

    readonly Storyland land = new();

    [Fact]
    public void A_rep_reads_their_pace_their_promises_and_what_they_are_owed()
    {
        var chain = Acknowledged();
        Assert.Equal(
            [
                "Pace this month: 3 new, 4 needed by today. Next check-in: Thu 26 Nov 09:00, at the earliest.",
                "[Record a promise] [Why?]",
                "---",
                "What you have promised",
                "{t-client} · {t-what}, due Fri 27 Nov 17:30. <omar> delivers it. At risk: no answer from <omar> to 2 asks.",
                "[They've heard] [Not heard yet] [New date agreed] [They have it]",
                "---",
                "What you are owed inside",
                "<lena>: {t-step} by Thu 26 Nov 12:00, for {t-client} · {t-what}.",
                "Only you see this page.",
            ],
            Page(new(Ana, [chain], Prospecting, [])));
    }

    [Fact]
    public void A_rep_whose_client_may_have_it_is_asked_so()
    {
        var done = PromiseActs.Done(land.Accepted(Made, Due), Omar, land.Company, land.NextCause, Wednesday).After;
        Assert.Contains("[They have it] [Not yet]", Page(new(Ana, [done], Prospecting, [])));
    }

    [Fact]
    public void A_promise_tracked_from_a_message_leads_back_to_it()
    {
        var chain = land.Promised(Made, Due);
        Assert.Contains("[From this message](u-1)", Page(new(Ana, [chain with { Head = chain.Head with { Origin = new("u-1") } }], Prospecting, [])));
    }

    [Fact]
    public void A_check_in_that_waits_can_be_answered_from_the_page()
    {
        var open = Prospecting with { Next = Prospecting.Next! with { State = CheckInState.Asked } };
        Assert.Equal(["Pace this month: 3 new, 4 needed by today. Your check-in waits for you.", "[Record a promise] [Answer the check-in] [Why?]"], Page(new(Ana, [], open, []))[..2]);
    }

    [Fact]
    public void A_leader_reads_what_they_owe_first_and_no_figure_of_one_rep()
    {
        var (taken, silent) = (Acknowledged(), Silent());
        var page = Page(new(Lena, [taken], null, [new(land.Team, [taken, silent, land.Promised(Made, Due)])]));
        Assert.Equal(
            [
                "What you owe",
                "<ana>: {t-step} by Thu 26 Nov 12:00, for {t-client} · {t-what}.",
                "---",
                "Promises at risk",
                "{t-client} · {t-what}: by Fri 27 Nov 17:30 · at risk. <lena> has it: {t-step} by Thu 12:00.",
                "[Record what came of it] [Ask ana]",
                "{t-client} · {t-what}: by Fri 27 Nov 17:30 · at risk. Nobody has it yet.",
                "[I'll talk to priya by Thu 12:00] [Other step] [Ask ana] [Wait until] [Not useful]",
                "---",
                "Your team",
                "Sales: 3 promises open, 2 at risk, 0 past the date.",
                "Only you see this page.",
            ],
            page);
    }

    [Fact]
    public void A_deliverer_reads_what_is_theirs_to_deliver_and_what_they_are_asked()
    {
        var declined = PromiseActs.Decline(land.Promised(Made, Due), Omar, null, land.Company, land.NextCause, Made).After;
        Assert.Equal(
            [
                "What you deliver",
                "{t-client} · {t-what}, by Fri 27 Nov 17:30. <ana> counts on you: can you deliver it by then?",
                "[Yes, I'll deliver it] [I can't]",
                "{t-client} · {t-what}, by Fri 27 Nov 17:30, for <ana>.",
                "[On track] [At risk] [Done]",
                "Only you see this page.",
            ],
            Page(new(Omar, [land.Promised(Made, Due), land.Accepted(Made, Due), declined], null, [])));
    }

    [Fact]
    public void Whoever_has_none_of_it_reads_what_this_is() =>
        Assert.Equal(
            [
                "I help keep what is promised to clients. When a promise needs you, I write to you, and only then.",
                "You can write to me: promises, away until Monday, back, help.",
                "Only you see this page.",
            ],
            Page(new(Ruth, [], null, [])));

    [Fact]
    public void A_page_of_too_much_says_how_much_more_there_is_and_stays_below_a_hundred_blocks()
    {
        var late = land.Until(land.Accepted(Made, Due), Sample.Berlin.At("2026-12-02 12:00"));
        var many = Enumerable.Repeat(late, HomeWords.MostItems + 4).ToImmutableArray();
        var page = Page(new(Lena, many, Prospecting, [new(land.Team, many)]));
        Assert.Contains("And 4 more.", page);
        Assert.Contains("Sales: 24 promises open, 0 at risk, 24 past the date.", page);
        Assert.InRange(page.Length, 60, 100);
    }

    Chain Silent() => land.Until(land.Accepted(Made, Due), Wednesday);

    Chain Acknowledged() =>
        CaseActs.Acknowledge(Silent(), Lena, new("t-step"), Sample.Berlin.At("2026-11-26 12:00"), land.Company, land.NextCause, Wednesday).After;

    string[] Page(HomeView view) => Texts.Of(HomeWords.Page(view, land.Company, Wednesday));
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The part of the page that leaders have: what they owe, then what waits for a step, then each team in one line. No figure of one rep.</summary>
static class HomeOfLeader
{
    public static void Add(HomeBlocks page, HomeView view, Company company, Instant now)
    {
        var reader = view.Reader;
        page.Section("What you owe", view.Owing.Select(owing => Owing(owing.For, owing.Step, reader, company)));
        var open = view.Led.SelectMany(led => led.Open).Where(chain => chain.Case is { IsOpen: true }).ToList();
        page.Section("Promises at risk", open.Select(chain => AtRisk(chain, reader, company, now)));
        page.Section(view.Led.Length == 1 ? "Your team" : "Your teams", view.Led.Select(Team), @short: true);
    }

    static ImmutableArray<Block> Owing(Chain chain, Promise step, PersonId reader, Company company) =>
        chain.IsForClient
            ? [new Block.Paragraph(Line.Of($"{chain.Rep}: {step.What} by {Times.Day(step.Due, reader, company)}, for {Titles.Of(chain)}.{HomeWords.Risk(step, company)}"))]
            : [.. CoachingWords.Open(chain, reader, company).Blocks];

    static ImmutableArray<Block> AtRisk(Chain chain, PersonId reader, Company company, Instant now) =>
    [
        new Block.Paragraph(
            Line.Of($"{Titles.Of(chain)}: {CaseStatus.Line(chain, company, reader)}. {CaseStatus.Held(chain, company, reader, now) ?? Line.Words("Nobody has it yet.")}")),
        .. CaseButtons.For(chain, company, reader, now),
    ];

    static ImmutableArray<Block> Team(LedTeam led)
    {
        var (open, risky, passed) = (led.Open.Length, led.Open.Count(chain => chain.Head is { AtRisk: true, DuePassed: false }), led.Open.Count(chain => chain.Head.DuePassed));
        return [new Block.Paragraph(Line.Of($"{led.Team.Name:strong}: {Times.Counted(open, "promise")} open, {risky} at risk, {passed} past the date."))];
    }
}

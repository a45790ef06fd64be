using System.Collections.Immutable;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The part of the page that only reps have. Their pace is theirs: nobody else's page shows it.</summary>
static class HomeOfRep
{
    public static void Add(HomeBlocks page, HomeView view, OwnProspecting prospecting, Company company)
    {
        var reader = view.Reader;
        page.Add(new Block.Paragraph(Line.Words($"{PaceWords.Own(prospecting.Pace)}{CheckIn(prospecting.Next, company)}")));
        page.Add(new Block.Buttons([HomeWords.Record, .. Answer(prospecting.Next), new("Why?", CheckInActions.WhyPace(reader))]));
        page.Section("What you have promised", view.Own.Select(chain => Own(chain, company)));
        page.Section("What you are owed inside", view.Owed.Select(owed => Owed(owed.For, owed.Step, reader, company)));
    }

    static string CheckIn(CheckIn? next, Company company) =>
        next is null ? ""
        : next.IsOpen ? " Your check-in waits for you."
        : $" Next check-in: {Times.Day(next.DueAt, next.Person, company)}, at the earliest.";

    static ImmutableArray<Button> Answer(CheckIn? next) => next is { IsOpen: true } ? [new("Answer the check-in", CheckInActions.Form(next), OpensForm: true)] : [];

    static ImmutableArray<Block> Own(Chain chain, Company company) =>
    [
        new Block.Paragraph(Line.Of($"{Titles.Of(chain)}, due {Times.Day(chain.Head.Due, chain.Rep, company)}. {ConversationWords.Status(chain)}{HomeWords.Risk(chain.Head, company)}")),
        .. PromiseWords.From(chain),
        new Block.Buttons(Buttons(chain)),
    ];

    /// <summary>Those of the question that is open, else those of the person's own list.</summary>
    static ImmutableArray<Button> Buttons(Chain chain)
    {
        var id = chain.Id.Value;
        Button hasIt = new("They have it", new("promise.hasit", id), OpensForm: chain.Head.BreachedAt is not null);
        Button newDate = new("New date agreed", new("promise.newdate", id), OpensForm: true);
        return chain switch
        {
            { Head.ConfirmAsks.IsEmpty: false } or { Delivery.DeliveredAt: not null } => [hasIt, new("Not yet", new("promise.notthere", id))],
            { Case: { IsOpen: true, Presence: { RunsOutAt: not null } or { AskAt: not null } } } =>
            [
                new("They've heard", new("presence.told", id), OpensForm: true),
                new("Not heard yet", new("presence.notyet", id), OpensForm: true),
                newDate,
                hasIt,
            ],
            { Delivery: null, Head.Asks.IsEmpty: false } =>
                [new("On track", new("promise.ontrack", id)), new("At risk", new("promise.atrisk", id), OpensForm: true), hasIt, newDate],
            _ => [hasIt, newDate, new("No longer wanted", new("promise.withdraw", id), OpensForm: true)],
        };
    }

    static ImmutableArray<Block> Owed(Chain chain, Promise step, PersonId reader, Company company) =>
        chain.IsForClient
            ? [new Block.Paragraph(Line.Of($"{step.By}: {step.What} by {Times.Day(step.Due, reader, company)}, for {Titles.Of(chain)}.{HomeWords.Risk(step, company)}"))]
            : [.. CoachingWords.Open(chain, reader, company).Blocks];
}

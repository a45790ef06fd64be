using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>A person's own page: what they have promised, what they are owed, and what can be done about it. Debts come first.</summary>
public static class HomeWords
{
    /// <summary>More is not read on a phone, and would not fit into Slack's hundred blocks.</summary>
    public const int MostItems = 20;

    public static Button Record { get; } = new("Record a promise", new("promise.record", "new"), Primary: true, OpensForm: true);

    public static Message Page(HomeView view, Company company, Instant now)
    {
        var page = new HomeBlocks(MostItems);
        if (view.Prospecting is { } prospecting)
        {
            HomeOfRep.Add(page, view, prospecting, company);
        }

        if (!view.Led.IsEmpty || view.Owing.Any())
        {
            HomeOfLeader.Add(page, view, company, now);
        }

        page.Section("What you deliver", view.Deliveries.Select(chain => Delivery(chain, company)));
        if (page.IsEmpty)
        {
            page.Add(new Block.Paragraph(Line.Words("I help keep what is promised to clients. When a promise needs you, I write to you, and only then.")));
            page.Add(new Block.Paragraph(Line.Words("You can write to me: promises, away until Monday, back, help.")));
        }

        page.Add(new Block.Note(Line.Words("Only you see this page.")));
        return page.Done();
    }

    static ImmutableArray<Block> Delivery(Chain chain, Company company)
    {
        var (id, delivery) = (chain.Id.Value, chain.Delivery!);
        var due = Times.Day(delivery.Due, delivery.By, company);
        return delivery.Acceptance is Acceptance.Unbacked && delivery.Asks.IsEmpty
            ?
            [
                new Block.Paragraph(Line.Of($"{Titles.Of(chain)}, by {due}. {chain.Rep} counts on you: can you deliver it by then?")),
                new Block.Buttons(
                [
                    new("Yes, I'll deliver it", new("promise.accept", id), Primary: true),
                    new("I can't", new("promise.decline", id), OpensForm: true),
                ]),
            ]
            :
            [
                new Block.Paragraph(Line.Of($"{Titles.Of(chain)}, by {due}, for {chain.Rep}.{Risk(delivery, company)}")),
                new Block.Buttons(
                [
                    new("On track", new("promise.ontrack", id)),
                    new("At risk", new("promise.atrisk", id), OpensForm: true),
                    new("Done", new("promise.done", id)),
                ]),
            ];
    }

    /// <summary>In words, with a space before them; nothing where there is none.</summary>
    internal static Line? Risk(Promise promise, Company company) =>
        promise.DuePassed ? Line.Words(" Its date has passed.")
        : promise is { AtRisk: true, Signals.IsEmpty: false } ? Line.Of($" At risk: {Signals.Of(promise.Signals, company, promise.By)}")
        : promise.AtRisk ? Line.Words(" At risk.")
        : null;
}

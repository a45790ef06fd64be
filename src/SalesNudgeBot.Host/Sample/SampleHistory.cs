using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Import;

namespace SalesNudgeBot.Host.Sample;

/// <summary>
/// Plays what a sample's people did before it starts, through the same handlers, rules and clock as everything after: nothing in the
/// sample is made up beside the product.
/// </summary>
sealed class SampleHistory(ImmutableArray<HistoryLine> lines, SampleFeed? feed, Instant ends)
{
    /// <summary>A day before the first line, so that its check-in is asked too.</summary>
    public Instant Begins { get; } = lines.IsEmpty ? ends - Duration.FromDays(1) : Instant.Min(ends, lines[0].At.Date.PlusDays(-1).AtMidnight().InUtc().ToInstant());

    /// <summary>Null where the manifest has no history beside it.</summary>
    public static SampleHistory? Find(string manifestFolder, Instant ends)
    {
        var folder = Path.Combine(manifestFolder, "history");
        var lines = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => HistoryLine.Read(file)).ToImmutableArray() : [];
        var feed = SampleFeed.Find(manifestFolder);
        return lines.IsEmpty && feed is null ? null : new(lines, feed, ends);
    }

    /// <summary>Goes on from where an interrupted first start stopped: what was played is known by its inbox key.</summary>
    public async Task Play(Company company, IDatabase database, IInbound inbound, OpportunityImport import, ClockMover mover, CancellationToken cancellation)
    {
        var played = lines
            .Where(line => company.People.ContainsKey(new(line.Person)))
            .Select((line, index) => (At: Zones.At(line.At, company.Person(new(line.Person)).Zone), Do: (Func<Task>)(() => Do(line, $"history/{index}", database, inbound, cancellation))));
        var brought = feed is null ? [] : Mornings.Between(Begins, ends).Select(morning => (At: morning, Do: (Func<Task>)(() => feed.Bring(import, morning, cancellation))));
        foreach (var (at, act) in brought.Concat(played).OrderBy(step => step.At))
        {
            if (at < ends && await mover.MoveTo(at, cancellation) is MoveResult.Moved)
            {
                await act();
            }
        }

        await mover.MoveTo(ends, cancellation);
    }

    static async Task Do(HistoryLine line, string key, IDatabase database, IInbound inbound, CancellationToken cancellation)
    {
        var actor = new PersonId(line.Person);
        var act = line.Presses ? await Press(line, actor, database, cancellation) : new Act.Wrote(line.Text);
        if (act is not null)
        {
            await inbound.Receive(key, actor, act, cancellation);
        }
    }

    static async Task<Act?> Press(HistoryLine line, PersonId actor, IDatabase database, CancellationToken cancellation)
    {
        var rows = await database.Read(stores => stores.Outbox.To(new Destination.Person(actor)), cancellation);
        var button = rows.Reverse().SelectMany(row => row.Outgoing.Message.Blocks.OfType<Block.Buttons>()).SelectMany(row => row.Items).FirstOrDefault(button => button.Label == line.Text);
        return button is null ? null : new Act.Clicked(button.Action);
    }
}

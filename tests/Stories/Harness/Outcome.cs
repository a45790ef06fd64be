using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Storage.Json;

namespace Stories.Harness;

/// <summary>
/// What a week left behind, one line each: every ledger event, promise, case and check-in; who got what, when and why; and what
/// each message says in the end. Things of the same instant have no order.
/// </summary>
public sealed record Outcome(ImmutableArray<string> Decided, ImmutableArray<string> Posted, ImmutableArray<string> Shown)
{
    public static Task<Outcome> Of(Story story, KeepingPlatform platform) => Of(story.Database, story.Current, platform.Delivered);

    public static Task<Outcome> Of(IDatabase database, Company company, IReadOnlyList<Delivered> delivered) =>
        database.Read(stores => new Outcome(
            [.. Ledger(stores).Concat(CheckIns(stores, company)).Order(StringComparer.Ordinal)],
            [.. delivered.Where(one => !one.IsUpdate).Select(one => Post(stores, one)).Order(StringComparer.Ordinal)],
            [.. delivered.GroupBy(one => one.Reference).Select(versions => $"{versions.Last().To} reads in {versions.Key}: {Unmarked(versions.Last().Text)}").Order(StringComparer.Ordinal)]
        ));

    /// <summary>Null when both are the same; else the lines of each that the other lacks.</summary>
    public string? DifferenceFrom(Outcome other)
    {
        var (extra, missing) = (Less(Lines(), other.Lines()), Less(other.Lines(), Lines()));
        return extra.Count + missing.Count == 0 ? null : string.Join("\n", extra.Select(line => $"+ {line}").Concat(missing.Select(line => $"- {line}")));
    }

    /// <summary>With the note taken off that a platform's silence puts on a message.</summary>
    public static string Unmarked(string text) => text.StartsWith(DeliveryWords.SeenAlready, StringComparison.Ordinal) ? text[(DeliveryWords.SeenAlready.Length + 1)..] : text;

    IEnumerable<string> Lines() => Decided.Concat(Posted).Concat(Shown);

    // Not Except: twice is not once.
    static List<string> Less(IEnumerable<string> lines, IEnumerable<string> without)
    {
        var left = lines.ToList();
        foreach (var line in without)
        {
            left.Remove(line);
        }

        return left;
    }

    static IEnumerable<string> Ledger(IStores stores) =>
        stores.Ledger.All(openOnly: false)
            .SelectMany(chain =>
                stores.Ledger.Entries(chain.Id)
                    .Select(entry => $"{chain.Id} {entry.HappenedAt} {entry.Event.GetType().Name} {StoredJson.Write<object>(entry.Event)} by {entry.Actor?.Value ?? "the bot"}, recorded {entry.RecordedAt}")
                    .Append($"{chain.Id} stands at {StoredJson.Write(chain)}")
            );

    static IEnumerable<string> CheckIns(IStores stores, Company company) =>
        company.People.Keys.SelectMany(person => stores.CheckIns.Recent(person, 100)).Select(checkIn => $"{checkIn.Aggregate} {StoredJson.Write(checkIn)}");

    static string Post(IStores stores, Delivered one)
    {
        var row = stores.Outbox.Find(one.Row)!;
        return $"{one.To} {one.At} {row.Outgoing.Kind} {row.Outgoing.Key}: {one.Text}\nbecause {Said(row.Outgoing.Why)}";
    }

    static string Said(Why why)
    {
        var (texts, names) = (ImmutableDictionary<TextId, string>.Empty, ImmutableDictionary<PersonId, string>.Empty);
        return $"{why.Rule}, due {why.Due}: {string.Join("; ", why.Inputs.Select(input => $"{input.Label} {Plain.Line(input.Value, texts, names)}"))}";
    }
}

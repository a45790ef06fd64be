using System.Globalization;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Storage.Sqlite;

namespace Long.Replay;

/// <summary>What people got, and what was kept from them, each with how often and why.</summary>
static class Tally
{
    public static async Task Print(SqliteDatabase database, Sellers company, int acts, TimeSpan took, TimeSpan used)
    {
        var rows = await database.Read(stores => stores.Outbox.All());
        var posts = rows.Where(row => row.Outgoing.Operation == Operation.Post).ToList();
        var nudges = posts.Where(row => row.State is OutboxState.Sent or OutboxState.Folded && Treatments.Of(row.Outgoing.Kind).Counts).ToList();
        Say($"{company.Reps.Length} reps, Jul to Sep 2026: {nudges.Count} nudges, {acts} answers, in {took.TotalSeconds:F1} s ({used.TotalSeconds:F1} s of processor time on {Environment.ProcessorCount} cores)");
        Table("nudge", nudges.GroupBy(row => $"{row.Outgoing.Kind}: {Because(row.Outgoing)}"), nudges.Count);
        Table("kept back or never sent", posts.Where(row => row.Reason is not null).GroupBy(row => $"{row.Outgoing.Kind}, {row.State}: {row.Reason!.Split(':')[0]}"), nudges.Count);
        var cadences = await database.Read(stores => company.Reps.Select(rep => stores.Cadences.Of(rep)).ToList());
        Table("asked at the end", cadences.GroupBy(state => $"{state?.Cadence}"), cadences.Count);
    }

    /// <summary>The first fact says why, unless it names dates; figures in it are left out.</summary>
    static string Because(Outgoing outgoing) =>
        outgoing is { Kind: not MessageKind.ThreeMissed, Why: { Rule: var rule, Inputs: [var first, ..] } } ? $"{rule}, {Words(first.Value)}" : outgoing.Why.Rule;

    static string Words(Line line) =>
        string.Concat(string.Concat(line.Spans.OfType<Span.Words>().Select(span => span.Text)).Select(letter => char.IsDigit(letter) ? '#' : letter)).Replace("Team ##", "a team", StringComparison.Ordinal).Replace("Team #", "a team", StringComparison.Ordinal);

    static void Table<T>(string title, IEnumerable<IGrouping<string, T>> groups, int all)
    {
        Say($"");
        Say($"{title,-80} {"count",8} {"share",7}");
        foreach (var group in groups.OrderByDescending(group => group.Count()).Take(25))
        {
            Say($"{(group.Key.Length > 80 ? group.Key[..80] : group.Key),-80} {group.Count(),8} {group.Count() / (double)Math.Max(1, all),7:P1}");
        }
    }

    static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

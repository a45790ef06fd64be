using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A table of people and kinds of message, then what was held back and why.</summary>
static class SimulationText
{
    public static string Of(SimulationShown shown) => string.Join('\n', Lines(shown));

    static IEnumerable<string> Lines(SimulationShown shown)
    {
        yield return Text($"{shown.Company.Name}: {Date(shown.From)} to {Date(shown.To)}, {FindingTable.Counted(shown.Reps, "rep")} in {FindingTable.Counted(shown.Company.Teams.Count, "team")}, {shown.Data.Changes!.Added:N0} opportunities of {shown.Data.File}.");
        yield return shown.Company.Crm.Feed
            ? "On each weekday the CRM brought what it had the evening before. Nobody wrote or pressed anything, and nobody was ever asked before the first day."
            : "The manifest names no feed (crm: feed: true), so the file was not looked at: answers are the count, and nobody answered.";
        foreach (var line in People(shown).Concat(Kept(shown)).Concat(Workdays(shown)))
        {
            yield return line;
        }
    }

    static IEnumerable<string> People(SimulationShown shown)
    {
        var headings = shown.Kinds.Select(PreviewWords.Heading).Append("all").ToList();
        var widths = headings.ConvertAll(heading => Math.Max(heading.Length, 7));
        var names = shown.Readers.Select(reader => reader.Name.Length).Append(20).Max();
        foreach (var team in shown.Readers.GroupBy(reader => reader.Team))
        {
            yield return $"\n{(team.Key ?? "others").PadRight(names + 2)}{string.Concat(headings.Select((heading, i) => "  " + heading.PadLeft(widths[i])))}";
            foreach (var reader in team)
            {
                yield return $"  {reader.Name.PadRight(names)}{Row(reader.Counts.GetValueOrDefault)}";
            }
        }

        yield return $"\n{"all".PadRight(names + 2)}{Row(kind => shown.Readers.Sum(reader => reader.Counts.GetValueOrDefault(kind)))}";

        string Row(Func<MessageKind, int> count) =>
            string.Concat(shown.Kinds.Select(count).Append(shown.Kinds.Sum(count)).Select((number, i) => "  " + (number == 0 ? "." : Text($"{number:N0}")).PadLeft(widths[i])));
    }

    static IEnumerable<string> Kept(SimulationShown shown)
    {
        yield return "\nHeld back, and why";
        if (shown.Kept.IsEmpty)
        {
            yield return "  nothing";
        }

        foreach (var (what, count) in shown.Kept)
        {
            yield return Text($"  {count,7:N0}  {PreviewWords.Heading(what.Kind)}, {PreviewWords.Fate(what.How)}: {what.Reason}");
        }
    }

    static IEnumerable<string> Workdays(SimulationShown shown)
    {
        yield return "\nHow often reps were asked, by their working days";
        var all = shown.Workdays.Sum(one => one.Days);
        foreach (var (cadence, days) in shown.Workdays)
        {
            yield return Text($"  {days,7:N0}  {Often(cadence)} ({(double)days / all:P0})");
        }
    }

    static string Often(Cadence cadence) =>
        cadence switch
        {
            Cadence.Silent => "on pace: one line a week",
            Cadence.TwiceWeekly => "a little short: twice a week",
            Cadence.Daily => "short: each working day",
            _ => "on the team's days: too little is known, or no target",
        };

    static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

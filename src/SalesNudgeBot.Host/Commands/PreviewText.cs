using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Day by day, each reader's own: time, who, and what.</summary>
static class PreviewText
{
    static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    static readonly OffsetPattern OffsetText = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    public static string Of(PreviewShown shown, ManifestDesk desk)
    {
        var text = new StringBuilder();
        foreach (var line in Heading(shown, desk))
        {
            text.Append(line).Append('\n');
        }

        var changing = shown.Clocks.Select(change => change.Zone).ToHashSet();
        var lines = shown.Lines.AsParallel().AsOrdered().Select(line => (On: line.Local.Date, Time: Time(line, changing), line.Name, What: What(shown, line))).ToList();
        var (times, names) = (Width(lines.Select(line => line.Time.Length)), Width(lines.Select(line => line.Name.Length)));
        var days = lines.ToLookup(line => line.On);
        var silent = shown.Silent.ToDictionary(day => day.On, day => day.Why);
        foreach (var date in days.Select(day => day.Key).Concat(silent.Keys).Order())
        {
            text.Append('\n').Append(DayPattern.Format(date)).Append('\n');
            if (silent.TryGetValue(date, out var why))
            {
                text.Append("  ").Append(why).Append('\n');
            }

            foreach (var line in days[date])
            {
                var who = shown.Request.Person is null ? $"{line.Name.PadRight(names)}  " : "";
                text.Append("  ").Append(line.Time.PadRight(times)).Append("  ").Append(who).Append(line.What).Append('\n');
            }
        }

        return text.Append('\n').Append(Total(shown)).ToString();
    }

    static IEnumerable<string> Heading(PreviewShown shown, ManifestDesk desk)
    {
        var zone = shown.Request.Person is { } person ? shown.Company.Person(person).Zone : DateTimeZone.Utc;
        var about = shown.Request.Person is { } one ? shown.Company.Person(one).Name : shown.Request.Team is { } team ? $"{shown.Company.Name}, {shown.Company.Teams[team].Name}" : shown.Company.Name;
        yield return $"{about}: {DayPattern.Format(shown.Request.First(zone, shown.Now))} to {DayPattern.Format(shown.Request.Last(zone, shown.Now))}, each time as its reader's clock shows it.";
        yield return desk.Kept is { } kept
            ? $"It starts from the database in {kept}, as it stands now: what is open there goes on."
            : "It starts from an empty database: nobody was ever asked, and nothing is open. --data starts from a running bot's.";
        yield return "Only time passes in it: nobody writes or presses anything, nothing is imported, nobody pauses or resumes a team, and every message arrives.";
        if (shown.Company.Mode is BotMode.Shadow)
        {
            var admins = string.Join(", ", shown.Company.Admins.Select(admin => shown.Company.Person(admin).Name));
            yield return $"It is in shadow (mode: shadow): nobody gets these messages, each is shown at its time to {(admins is "" ? "whoever has admin: true, which is nobody" : admins)}.";
        }

        if (!shown.Paused.IsEmpty)
        {
            yield return $"Nudges are paused, and stay so: at the end {string.Join(", ", shown.Paused.Select(pause => $"{FindingTable.Counted(pause.Waiting, "message")} for {shown.Company.Teams[pause.Team].Name}"))} would wait.";
        }

        foreach (var change in shown.Clocks)
        {
            yield return $"Clocks in {change.Zone.Id} change on {DayPattern.Format(change.On)}, from UTC{OffsetText.Format(change.Before)} to UTC{OffsetText.Format(change.After)}.";
        }
    }

    static string What(PreviewShown shown, PreviewLine line)
    {
        var message = line.Message;
        var because = message.Because is { } reason ? $": {LineText.Of(reason, shown.Company)}" : "";
        var with = message.With.IsEmpty ? "" : $", with {string.Join(" and ", message.With.Select(PreviewWords.Kind))}";
        return $"{PreviewWords.Kind(message.Kind)}{because}{with}{(message.IfNotAnswered ? " (if not answered)" : "")}";
    }

    /// <param name="changing">Zones whose clocks change on a shown day: there the hour alone does not say when.</param>
    static string Time(PreviewLine line, HashSet<DateTimeZone> changing) =>
        $"{TimePattern.Format(line.Local.TimeOfDay)}{(changing.Contains(line.Zone) ? $" UTC{OffsetText.Format(line.Offset)}" : "")}  {line.Zone.Id}";

    static string Total(PreviewShown shown)
    {
        var readers = shown.Lines.Where(line => line.Message.To is Destination.Person).Select(line => line.Message.To).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture, $"{FindingTable.Counted(shown.Lines.Length, "message")} to {FindingTable.Counted(readers, "person", "people")}{(shown.Company.Mode is BotMode.Shadow ? ", shown to admins alone" : "")}.");
    }

    static int Width(IEnumerable<int> lengths) => lengths.DefaultIfEmpty().Max();
}

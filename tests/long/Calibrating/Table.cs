using System.Globalization;

namespace Long.Calibrating;

/// <summary>The cases summed up in rows, aligned.</summary>
static class Table
{
    static readonly string[] Head = ["", "cases", "inside", "below", "above", "width", "truth", "error", "|error|", "target rule", "|error|", "last month", "|error|"];

    public static void Write(IReadOnlyList<Case> cases, TextWriter output)
    {
        output.WriteLine("CRM sample, June to September 2017. Targets are ours: each rep's won value of the three months before, divided by three.");
        output.WriteLine("Read in the morning, with all that was known the evening before. Ranges should hold the truth 8 times of 10.");
        output.WriteLine("Inside, below, above: where the truth was. Errors are what was said minus the truth, as means; width and truth are means too.");
        output.WriteLine();
        output.WriteLine("The month's won value. Rules: what is won, and the target (or last month's won value) for the working days left.");
        Write(cases, one => one.Result, "N0", output);
        output.WriteLine();
        output.WriteLine("Opportunities still needed. Truth by hindsight: what those of that day really brought in the month aimed at, instead of what was");
        output.WriteLine("expected of them; win rate and size as estimated. Rules: target / average deal / win rate (or what was created last month) for the");
        output.WriteLine("working days left. On the last day new ones count for the next month; October's truth is not known and left out.");
        Write(cases.Where(one => one.Needed is not null), one => one.Needed!, "N1", output);
    }

    static void Write(IEnumerable<Case> cases, Func<Case, Said> what, string format, TextWriter output)
    {
        var all = cases.ToList();
        var rows = new List<string[]> { Head };
        foreach (var when in Enum.GetValues<When>())
        {
            var there = all.Where(one => one.When == when).ToList();
            rows.AddRange(there.GroupBy(one => one.Month).Select(month => Row($"{Name(when)} {month.Key}", [.. month.Select(what)], format)));
            rows.Add(Row($"{Name(when)}, all", [.. there.Select(what)], format));
        }

        rows.Add(Row("all", [.. all.Select(what)], format));
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        }
    }

    static string[] Row(string name, IReadOnlyCollection<Said> said, string format)
    {
        if (said.Count == 0)
        {
            return [name, "0", .. Enumerable.Repeat("", Head.Length - 2)];
        }

        return
        [
            name,
            $"{said.Count}",
            $"{100.0 * said.Count(one => one.IsInside) / said.Count:0} %",
            $"{100.0 * said.Count(one => !one.IsInside && one.Truth < one.Low) / said.Count:0} %",
            $"{100.0 * said.Count(one => !one.IsInside && one.Truth > one.High) / said.Count:0} %",
            Mean(one => one.High - one.Low),
            Mean(one => one.Truth),
            Mean(one => one.Expected - one.Truth),
            Mean(one => Math.Abs(one.Expected - one.Truth)),
            Mean(one => one.ByTarget - one.Truth),
            Mean(one => Math.Abs(one.ByTarget - one.Truth)),
            Mean(one => one.ByLastMonth - one.Truth),
            Mean(one => Math.Abs(one.ByLastMonth - one.Truth)),
        ];

        string Mean(Func<Said, double> figure) => said.Average(figure).ToString(format, CultureInfo.InvariantCulture);
    }

    static string Name(When when) =>
        when switch
        {
            When.Eve => "eve of the month",
            When.Middle => "on the 16th",
            _ => "last working day",
        };
}

using SalesNudgeBot.App.Checking;
using SalesNudgeBot.Slack.Checking;

namespace SalesNudgeBot.Host.Commands;

/// <summary>One line for each thing that was looked at, its columns under each other; what to do stands below.</summary>
static class DoctorTable
{
    public static string Of(IReadOnlyList<DoctorLine> lines)
    {
        var names = lines.Select(line => line.Workspace is { } workspace ? $"{workspace}: {line.Found.What}" : line.Found.What).ToList();
        var width = names.Max(name => name.Length);
        var rows = lines.Select((line, i) => Row(names[i].PadRight(width), line.Found));
        var problems = lines.Count(line => line.Found.Result is CheckResult.Problem);
        return string.Join('\n', rows) + (problems == 0 ? "\nFine." : $"\n{FindingTable.Counted(problems, "problem")}.");
    }

    public static string Word(CheckResult result) =>
        result switch
        {
            CheckResult.Fine => "ok",
            CheckResult.Note => "note",
            _ => "problem",
        };

    static string Row(string name, Checked found)
    {
        var start = $"{name}  {Word(found.Result),-7}  ";
        return found.Fix is null ? start + found.Says : $"{start}{found.Says}\n{new string(' ', start.Length)}{found.Fix}";
    }
}

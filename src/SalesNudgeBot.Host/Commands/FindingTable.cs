using System.Collections.Immutable;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>One line for each finding, its columns under each other, with the totals below.</summary>
static class FindingTable
{
    // Narrower than that, the last column is a ribbon; it is left as long as it is.
    const int Narrowest = 40;

    /// <param name="terminal">How wide it is; null where the lines are for a file or a program.</param>
    public static string Of(ImmutableArray<Finding> findings, int? terminal = null)
    {
        var places = findings.Select(Place).ToList();
        var width = places.Max(place => place.Length);
        var lines = findings.Select((finding, i) =>
        {
            var first = $"{places[i].PadRight(width)}  {(finding.Severity is Severity.Error ? "error  " : "warning")}  {finding.Code}  ";
            return terminal - first.Length < Narrowest || terminal is null
                ? first + Says(finding)
                : first + Wrapping.Of(Says(finding), new(' ', first.Length), terminal.Value)[first.Length..];
        });
        return string.Join('\n', lines) + $"\n{Totals(findings)}";
    }

    public static string Totals(ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity is Severity.Error);
        return $"{Counted(errors, "error")}, {Counted(findings.Length - errors, "warning")}.";
    }

    public static string Says(Finding finding) => finding.Right is null ? finding.Says : $"{finding.Says}; right would be {finding.Right}";

    public static string Counted(int number, string what, string? several = null) => number == 1 ? $"1 {what}" : $"{number} {several ?? what + "s"}";

    static string Place(Finding finding) => finding.Line > 0 ? $"{finding.File}:{finding.Line}:{finding.Column}" : finding.File;
}

using System.Collections.Immutable;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>
/// Findings as workflow commands, which GitHub shows beside the lines of a pull request. Escaped as its runner takes it apart
/// (actions/toolkit, packages/core/src/command.ts): % and line ends everywhere, colon and comma in properties besides.
/// </summary>
static class WorkflowCommands
{
    /// <param name="folder">As it was given: annotations name files from the repository's root on.</param>
    public static string Of(ImmutableArray<Finding> findings, string folder) =>
        string.Join('\n', findings.Select(finding => Of(finding, folder)).Append($"{FindingTable.Totals(findings)}"));

    static string Of(Finding finding, string folder)
    {
        var properties = new List<string> { $"file={Property(PathOf(finding, folder))}" };
        if (finding.Line > 0)
        {
            properties.Add($"line={finding.Line}");
            properties.Add($"col={finding.Column}");
        }

        properties.Add($"title={Property(finding.Code)}");
        return $"::{FindingJson.SeverityOf(finding.Severity)} {string.Join(',', properties)}::{Data(FindingTable.Says(finding))}";
    }

    // A finding about the folder itself names it as it was given.
    static string PathOf(Finding finding, string folder)
    {
        var root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : Environment.CurrentDirectory;
        var path = finding.File == folder ? folder : Path.Combine(folder, finding.File);
        return Path.GetRelativePath(root, Path.GetFullPath(path)).Replace('\\', '/');
    }

    static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest;

/// <summary>The only way to make a finding, so that no text reaches one with a secret or a control character in it. The same complaint about the same place is kept once.</summary>
sealed class FindingList
{
    readonly Dictionary<(string Code, Place Place, string Says), Finding> findings = [];

    public bool HasErrors => findings.Values.Any(finding => finding.Severity == Severity.Error);

    public void Add(Code code, Place place, string says, string? right = null, string? value = null, params ImmutableArray<Place> also)
    {
        var shown = Shown.Wholly(says);
        findings.TryAdd((code.Id, place, shown), new Finding(
            code.Id,
            code.Severity,
            place.File,
            place.Line,
            place.Column,
            shown,
            value is null ? null : Shown.Plainly(value),
            right is null ? null : Shown.Wholly(right))
        {
            Also = [.. also.Distinct().Where(other => other != place).Select(other => new FindingPlace(other.File, other.Line, other.Column))],
        });
    }

    public void Add(FindingList others)
    {
        foreach (var (complaint, finding) in others.findings)
        {
            findings.TryAdd(complaint, finding);
        }
    }

    public ImmutableArray<Finding> InOrder() =>
    [
        .. findings.Values
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Says, StringComparer.Ordinal),
    ];
}

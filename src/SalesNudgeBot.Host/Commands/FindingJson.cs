using System.Text.Encodings.Web;
using System.Text.Json;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

/// <summary>The findings for programs; keys are added to it, never renamed.</summary>
static class FindingJson
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ManifestResult result) =>
        JsonSerializer.Serialize(
            new
            {
                ok = result.Company is not null,
                findings = result.Findings.Select(finding => new
                {
                    code = finding.Code,
                    severity = SeverityOf(finding.Severity),
                    file = finding.File,
                    line = finding.Line,
                    column = finding.Column,
                    says = finding.Says,
                    value = finding.Value,
                    right = finding.Right,
                    also = finding.Also.Select(place => new { file = place.File, line = place.Line, column = place.Column }),
                }),
            },
            Json);

    public static string SeverityOf(Severity severity) => severity is Severity.Error ? "error" : "warning";
}

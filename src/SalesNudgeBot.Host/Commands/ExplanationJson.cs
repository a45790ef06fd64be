using System.Text.Encodings.Web;
using System.Text.Json;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Commands;

static class ExplanationJson
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<Explanation> explanations) =>
        JsonSerializer.Serialize(
            explanations.Select(explained => new
            {
                code = explained.Code.Id,
                severity = FindingJson.SeverityOf(explained.Code.Severity),
                means = explained.Code.Means,
                why = explained.Why,
                mend = explained.Mend,
                example = explained.Example.Text ?? explained.Example.InWords,
            }),
            Json);
}

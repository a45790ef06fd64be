using System.Text.Json;

namespace SalesNudgeBot.Host.Commands;

static class PlanJson
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(PlanShown shown) =>
        JsonSerializer.Serialize(
            new
            {
                ok = shown.Plan.IsSafe,
                revision = shown.InForce.Number,
                changes = shown.Plan.Changes.Select(change => new { part = Name(change.Part), id = change.Id, key = change.Key, before = change.Before, after = change.After }),
                open = shown.Plan.Effects.Select(effect => new { kind = Name(effect.Kind), id = effect.Id, says = LineText.Of(effect.Says, shown.Known, shown.Texts) }),
                stranded = shown.Plan.Stranded.Select(one => new
                {
                    promise = one.Promise.Value,
                    client = one.Chain.Head.Client is { } client ? shown.Texts.GetValueOrDefault(client) : null,
                    by = Name(one.By),
                    who = one.Who?.Value,
                    says = LineText.Of(one.Says, shown.Known, shown.Texts),
                    right = LineText.Of(one.Right, shown.Known, shown.Texts),
                }),
            },
            Json);

    static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

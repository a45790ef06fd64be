using System.Text.Json;
using NodaTime.Text;

namespace SalesNudgeBot.Host.Commands;

static class SimulationJson
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(SimulationShown shown) =>
        JsonSerializer.Serialize(
            new
            {
                company = shown.Company.Name,
                from = LocalDatePattern.Iso.Format(shown.From),
                to = LocalDatePattern.Iso.Format(shown.To),
                feed = shown.Company.Crm.Feed,
                opportunities = shown.Data.Changes!.Added,
                readers = shown.Readers.Select(reader => new
                {
                    id = reader.Id,
                    name = reader.Name,
                    team = reader.Team,
                    rep = reader.IsRep,
                    messages = reader.Counts.OrderBy(count => count.Key).ToDictionary(count => count.Key.ToString(), count => count.Value),
                }),
                keptBack = shown.Kept.Select(kept => new { kind = kept.What.Kind.ToString(), how = kept.What.How.ToString(), why = kept.What.Reason, count = kept.Count }),
                workdays = shown.Workdays.ToDictionary(one => one.Cadence.ToString(), one => one.Days),
            },
            Json);
}

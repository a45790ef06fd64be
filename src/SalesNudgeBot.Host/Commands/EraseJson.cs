using System.Text.Json;
using SalesNudgeBot.App.Erasing;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What was erased, for programs.</summary>
static class EraseJson
{
    public static string Of(ErasureFound found, bool clean) =>
        JsonSerializer.Serialize(new
        {
            person = found.Person.Value,
            inManifest = found.IsInCompany,
            changed = !found.ChangesNothing,
            former = found.Former?.Value,
            erased = new { texts = found.Kept.Texts, acts = found.Kept.Acts },
            kept = new
            {
                promises = found.Kept.Promises,
                open = found.Kept.OpenPromises,
                plans = found.Kept.Plans,
                checkIns = found.Kept.CheckIns,
                events = found.Kept.Events,
                opportunities = found.Kept.Opportunities,
            },
            chats = new { changed = found.Changed, unchanged = found.Unchanged },
            logEmptied = clean,
        });
}

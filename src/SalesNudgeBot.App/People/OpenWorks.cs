using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;

namespace SalesNudgeBot.App.People;

/// <summary>Everything open that a change of manifest may touch.</summary>
public static class OpenWorks
{
    /// <param name="before">In force: its reps are the ones who have check-ins.</param>
    public static OpenWork Of(IStores stores, Company before) =>
        new(
            [.. stores.Ledger.All(openOnly: true)],
            [.. before.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct().SelectMany(stores.CheckIns.Open)]);
}

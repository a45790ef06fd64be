using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>How nudges are taken, for admins, and never of fewer than five people.</summary>
static class TotalsCommand
{
    const int Days = 28;

    public static void Show(Handling handling)
    {
        if (!handling.Company.Person(handling.Actor).Admin)
        {
            handling.Say("totals", TotalsWords.OnlyAdmins);
            return;
        }

        var from = handling.Speaker.Time.DateOf(handling.Now).PlusDays(-Days);
        var reps = handling.Company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct();
        handling.Say("totals", TotalsWords.Of(NudgeTotals.Of(reps.SelectMany(rep => handling.Stores.CheckIns.Since(rep, from))), Days));
    }
}

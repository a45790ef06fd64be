using NodaTime;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>What is kept about the one who asks.</summary>
static class MeCommand
{
    public static void Show(Handling handling)
    {
        var (stores, actor) = (handling.Stores, handling.Actor);
        var chains = stores.Ledger.Of(actor, openOnly: false).Where(chain => chain.IsForClient).ToList();
        var kept = new KeptAboutYou(
            chains.Count(chain => chain.Rep == actor),
            chains.Count(chain => chain.Deliverer == actor && chain.Rep != actor),
            chains.Count(chain => chain.IsOpen),
            stores.Ledger.Plans(actor).Count,
            stores.CheckIns.Since(actor, LocalDate.MinIsoValue).Count,
            stores.Texts.CountOf(actor))
        {
            Opportunities = stores.Opportunities.Of(actor).Count,
        };
        handling.Say("me", MeWords.Of(kept, actor, handling.Company));
    }
}

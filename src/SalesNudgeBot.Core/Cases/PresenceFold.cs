using SalesNudgeBot.Core.Promises;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>What one event does to the client-presence clock.</summary>
static class PresenceFold
{
    public static Presence Apply(Presence presence, LedgerEntry entry) =>
        entry.Event switch
        {
            PresenceSet set => presence with
            {
                AskAt = set.AskAt,
                RunsOutAt = set.RunsOutAt,
                BreachRunsOutAt = set.AfterBreach ? set.RunsOutAt : presence.BreachRunsOutAt,
                AskUnderway = false,
            },
            PresencePlanned => presence with { AskAt = null, AskUnderway = true },
            PresenceAsked asked => presence with { AskUnderway = false, Asks = asked.Ask },
            ClientTold told => presence with
            {
                AskUnderway = false,
                LeaderToldAt = null,
                Touches = presence.Touches.Add(new(entry.HappenedAt, told.How, told.What, told.HearsNext)),
            },
            ClientNotTold => presence with { AskAt = null, RunsOutAt = null, AskUnderway = false },
            NotToldYet notYet => presence with { AskAt = notYet.CallBy, AskUnderway = false },
            PresenceRanOut => presence with { LeaderToldAt = entry.HappenedAt, AskAt = null, AskUnderway = false },
            CaseClosed => presence with { AskAt = null, RunsOutAt = null, AskUnderway = false },
            _ => presence,
        };
}

using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>While a case is open the rep owes the client a touch within a set working time. Nobody hears of "not yet" unless that time runs out.</summary>
static class ClientPresence
{
    public static void Start(Deciding deciding, bool afterBreach)
    {
        var time = deciding.Company.WorkingTimeOf(deciding.Chain.Rep);
        deciding.Record(new PresenceSet(deciding.Now, time.Add(deciding.Now, deciding.Chain.Case!.Policy.ClientPresence), afterBreach));
    }

    public static void Ask(Deciding deciding, Instant dueAt)
    {
        var ask = deciding.Chain.Case!.Presence.Asks + 1;
        deciding.Record(new PresencePlanned(ask));
        var chain = deciding.Chain;
        var message = PresenceWords.Ask(chain, deciding.Company, deciding.Now);
        var why = WhyWords.Presence(chain, deciding.Company, dueAt);
        var letter = deciding.Letter(CaseKeys.Presence(chain.Case!.Id, ask), chain.Rep, MessageKind.PresenceAsk, message, why);
        deciding.Say(Asking.Question(chain, $"presence:{ask}", letter));
    }

    /// <summary>In private, to the leader alone, as the client's situation. Once, until the client has heard.</summary>
    public static void RunOut(Deciding deciding, Instant dueAt)
    {
        deciding.Record(new PresenceRanOut());
        var chain = deciding.Chain;
        var leader = Roles.InCharge(deciding.Team, deciding.Company, deciding.Now);
        var key = $"case/{chain.Case!.Id}/unheard/{chain.Case.Presence.Touches.Length}";
        deciding.Say(
            deciding.Letter(key, leader, MessageKind.PresenceRanOut, PresenceWords.NotHeard(chain), WhyWords.PresenceRanOut(chain, dueAt)) with
            {
                ValidWhile = new($"{chain.Id.Aggregate}#unheard:{chain.Case.Presence.Touches.Length}", 0),
            }
        );
    }
}

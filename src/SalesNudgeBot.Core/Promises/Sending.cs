using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>
/// What becomes of a chain's own messages. "ask:p-1:2" is the second question about promise p-1, "step:1:0" the second step of
/// the first round, "presence:1" the first question whether the client has heard.
/// </summary>
public static class Sending
{
    /// <summary>Whether a message that waits in the outbox still has its reason.</summary>
    public static bool IsWanted(Chain chain, string what)
    {
        var parts = what.Split(':');
        return chain.IsOpen
            && parts switch
            {
                ["ask", var id, _] => chain.Find(new(id)) is { AskUnderway: true, IsOpen: true },
                ["accept", var id] => chain.Find(new(id)) is { Acceptance: Acceptance.Unbacked, IsOpen: true, DuePassed: false },
                ["confirm", _, _] => chain.Head.ConfirmUnderway,
                ["presence", _] => chain.Case is { IsOpen: true, Presence.AskUnderway: true },
                ["unheard", var touches] => chain.Case is { IsOpen: true } @case && @case.Presence.Touches.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) == touches,
                ["step", var step, var round] => chain.Case is { IsOpen: true, Climb: CaseClimb.Telling telling } && Same(telling, step, round),
                _ => false,
            };
    }

    public static ChainDecision Sent(Chain chain, string what, Company company, Cause cause, Instant at)
    {
        var deciding = Deciding.About(chain, company, cause, at);
        if (IsWanted(chain, what))
        {
            switch (what.Split(':'))
            {
                case ["ask", var id, var ask]:
                    deciding.Record(new Asked(new(id), Number(ask)));
                    break;
                case ["confirm", var id, var ask]:
                    deciding.Record(new ConfirmAsked(new(id), Number(ask)));
                    break;
                case ["presence", var ask]:
                    deciding.Record(new PresenceAsked(Number(ask)));
                    break;
                case ["step", var step, var round]:
                    deciding.Record(new StepTold(Number(step), Number(round)));
                    break;
            }
        }

        return deciding.Done();
    }

    /// <summary>It could not be sent. The rule goes on as it would with silence: the next ask, the next step, the leader.</summary>
    public static ChainDecision Undeliverable(Chain chain, string what, Company company, Cause cause, Instant at)
    {
        var deciding = Deciding.About(chain, company, cause, at);
        if (IsWanted(chain, what))
        {
            switch (what.Split(':'))
            {
                case ["ask", var id, var ask] when chain.Find(new(id))!.Kind is PromiseKind.Leader:
                    deciding.Record(new Asked(new(id), Number(ask)));
                    break;
                case ["ask", var id, var ask]:
                    deciding.Record(new AskFailed(new(id), Number(ask)));
                    RiskRules.Silent(deciding, new(id));
                    break;
                case ["confirm", var id, var ask]:
                    deciding.Record(new ConfirmAsked(new(id), Number(ask)));
                    break;
                case ["presence", var ask]:
                    deciding.Record(new PresenceAsked(Number(ask)));
                    break;
                case ["step", var step, var round]:
                    deciding.Record(new StepSkipped(Number(step), Number(round), null, SkipReason.Unreachable));
                    break;
            }
        }

        return deciding.Done();
    }

    static bool Same(CaseClimb.Telling telling, string step, string round) => telling.Step == Number(step) && telling.Round == Number(round);

    static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

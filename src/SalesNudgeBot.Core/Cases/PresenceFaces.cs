using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Cases;

/// <summary>The last question to the rep, once answered, shows the answer in place of its buttons.</summary>
static class PresenceFaces
{
    public static void Answered(Deciding deciding, Message shows)
    {
        if (deciding.Chain.Case is not { Presence.Asks: > 0 and var ask } @case)
        {
            return;
        }

        deciding.Change(CaseKeys.Presence(@case.Id, ask), deciding.Chain.Rep, shows);
    }
}

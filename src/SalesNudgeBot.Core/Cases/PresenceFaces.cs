using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;

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

        deciding.Say(
            new(
                CaseKeys.Presence(@case.Id, ask),
                new Destination.Person(deciding.Chain.Rep),
                Operation.Update,
                MessageKind.Answer,
                shows,
                deciding.Now,
                WhyWords.Answered(deciding.Chain, deciding.Now)
            )
            {
                Revision = deciding.Chain.Version,
            }
        );
    }
}

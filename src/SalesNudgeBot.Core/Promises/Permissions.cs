using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Promises;

/// <summary>Who may open which form. The act behind it is checked again when it is sent.</summary>
public static class Permissions
{
    /// <returns>Null when the actor may.</returns>
    public static Reply? Refuse(Chain chain, string verb, PersonId actor, Company company)
    {
        if (!chain.IsOpen)
        {
            return Refusals.Settled(chain);
        }

        var work = chain.Delivery ?? chain.Head;
        return verb switch
        {
            "promise.decline" or "promise.atrisk" when actor != work.By => Refusals.OnlyFor(work.By),
            "promise.correct" or "promise.newdate" or "promise.hasit" or "promise.withdraw" when actor != chain.Rep => Refusals.OnlyFor(chain.Rep),
            "presence.told" or "presence.notyet" or "case.answer" when actor != chain.Rep => Refusals.OnlyFor(chain.Rep),
            "case.outcome" when chain.Links.LastOrDefault(link => link.Kind is PromiseKind.Leader && link.IsOpen) is { } step && step.By != actor =>
                Refusals.OnlyFor(step.By),
            "case.step" or "case.wait" or "case.notuseful" => CaseActs.Refuse(chain, actor, company),
            "case.ask" or "case.outcome" when !Roles.MayActOn(chain, actor, company) => Refusals.OnlyLeaders(chain, company),
            _ => null,
        };
    }
}

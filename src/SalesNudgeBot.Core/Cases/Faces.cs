using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Cases;

/// <summary>The brief and its copies always show how the case stands: a decision that changes what they say changes them in place, which alerts nobody.</summary>
static class Faces
{
    public static void Update(Deciding deciding)
    {
        var (chain, @case) = (deciding.Chain, deciding.Chain.Case!);
        foreach (var face in @case.Faces)
        {
            var isOnItsWay = @case.Climb is CaseClimb.Telling(var step, var round) && (step, round) == (face.Step, face.Round);
            var shows = Show(deciding, chain, face);
            if (isOnItsWay || (deciding.Before is { Case: not null } before && Show(deciding, before, face) == shows))
            {
                continue;
            }

            deciding.Say(
                new(
                    face.Key,
                    face.To is { } person ? new Destination.Person(person) : new Destination.LeadersChannel(chain.Team),
                    Operation.Update,
                    MessageKind.BriefUpdate,
                    shows,
                    deciding.Now,
                    WhyWords.BriefChanged(chain, deciding.Now)
                )
                {
                    Revision = chain.Version,
                }
            );
        }
    }

    static Message Show(Deciding deciding, Chain chain, Face face) =>
        face.To is { } reader
            ? CaseWords.Alert(chain, deciding.Company, reader, deciding.Now)
            : CaseWords.Brief(chain, deciding.Company, deciding.Now);
}

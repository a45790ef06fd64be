using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Cases;

/// <summary>The brief and its copies always show how the case stands: each decision changes them in place, which alerts nobody.</summary>
static class Faces
{
    public static void Update(Deciding deciding)
    {
        var (chain, @case) = (deciding.Chain, deciding.Chain.Case!);
        foreach (var face in @case.Faces)
        {
            if (@case.Climb is CaseClimb.Telling(var step, var round) && (step, round) == (face.Step, face.Round))
            {
                continue;
            }

            deciding.Say(
                new(
                    face.Key,
                    face.To is { } person ? new Destination.Person(person) : new Destination.LeadersChannel(chain.Team),
                    Operation.Update,
                    MessageKind.BriefUpdate,
                    face.To is { } to ? CaseWords.Alert(chain, deciding.Company, to, deciding.Now) : CaseWords.Brief(chain, deciding.Company, deciding.Now),
                    deciding.Now,
                    WhyWords.BriefChanged(chain, deciding.Company, deciding.Now)
                )
                {
                    Revision = chain.Version,
                }
            );
        }
    }
}

using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Promises;

/// <summary>The last words: the rep first, with the inside cause; the deliverer who kept it; the leader's thread with the path it took.</summary>
static class Farewell
{
    public static void Rep(Deciding deciding)
    {
        var chain = deciding.Chain;
        deciding.Say(
            new(
                $"promise/{chain.Head.Id}/closing",
                new Destination.Person(chain.Rep),
                Operation.Post,
                MessageKind.Answer,
                ClosingWords.Rep(chain, deciding.Company),
                deciding.Now,
                WhyWords.Closed(chain, deciding.Company, deciding.Now)
            )
        );
    }

    /// <summary>A kept promise thanks its deliverer by name; so does one delivered on a date that the client agreed to.</summary>
    public static void Thanks(Deciding deciding)
    {
        var chain = deciding.Chain;
        if (chain.Delivery is not { Verdict: { } verdict } delivery || verdict is Verdict.Withdrawn || delivery.DeliveredAt > delivery.Due)
        {
            return;
        }

        deciding.Say(
            new(
                $"promise/{delivery.Id}/thanks",
                new Destination.Person(delivery.By),
                Operation.Post,
                MessageKind.Thanks,
                ClosingWords.Thanks(chain),
                deciding.Company.WorkingTimeOf(delivery.By).NextStart(deciding.Now),
                WhyWords.Closed(chain, deciding.Company, deciding.Now)
            )
            {
                Folded = ClosingWords.Thanks(chain),
            }
        );
    }

    /// <summary>Whoever was to deliver what is no longer wanted may stop.</summary>
    public static void NoLongerWanted(Deciding deciding)
    {
        var chain = deciding.Chain;
        if (chain.Delivery is not { Verdict: Verdict.Withdrawn, Acceptance: not Acceptance.Declined } delivery)
        {
            return;
        }

        var message = ClosingWords.NoLongerWanted(chain);
        deciding.Say(
            new(
                $"promise/{delivery.Id}/nolongerwanted",
                new Destination.Person(delivery.By),
                Operation.Post,
                MessageKind.Progress,
                message,
                deciding.Company.WorkingTimeOf(delivery.By).NextStart(deciding.Now),
                WhyWords.Closed(chain, deciding.Company, deciding.Now)
            )
            {
                Folded = message,
            }
        );
    }

    public static void Thread(Deciding deciding)
    {
        var chain = deciding.Chain;
        if (!chain.Case!.Faces.Any(face => face.To is null))
        {
            return;
        }

        deciding.Say(
            new(
                $"case/{chain.Case.Id}/path",
                new Destination.LeadersChannel(chain.Team),
                Operation.Post,
                MessageKind.ThreadNote,
                ClosingWords.Path(chain, deciding.Company),
                deciding.Now,
                WhyWords.Closed(chain, deciding.Company, deciding.Now)
            )
            {
                Thread = CaseKeys.Brief(chain.Case.Id),
            }
        );
    }
}

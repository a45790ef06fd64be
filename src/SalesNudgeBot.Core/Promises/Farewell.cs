using SalesNudgeBot.Core.Cases;
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

        deciding.Tell(
            $"promise/{delivery.Id}/thanks",
            delivery.By,
            MessageKind.Thanks,
            ClosingWords.Thanks(chain),
            WhyWords.Closed(chain, deciding.Company, deciding.Now)
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
        deciding.Tell(
            $"promise/{delivery.Id}/nolongerwanted",
            delivery.By,
            MessageKind.Progress,
            message,
            WhyWords.Closed(chain, deciding.Company, deciding.Now)
        );
    }

    public static void Thread(Deciding deciding)
    {
        var chain = deciding.Chain;
        if (!chain.Case!.Faces.Any(face => face.To is null))
        {
            return;
        }

        deciding.NoteInThread(
            $"case/{chain.Case.Id}/path",
            ClosingWords.Path(chain, deciding.Company),
            WhyWords.Closed(chain, deciding.Company, deciding.Now)
        );
    }
}

using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Promises;

/// <summary>An answered question loses its buttons and shows the answer, so that nobody wonders whether it was heard.</summary>
static class PromiseFaces
{
    public static void Answered(Deciding deciding, Promise before, Message shows)
    {
        foreach (var key in OpenQuestions(before))
        {
            deciding.Say(
                new(
                    key,
                    new Destination.Person(before.By),
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

    /// <summary>The echo of a promise shows the date that was put right, and the button to do so again.</summary>
    public static void Echo(Deciding deciding)
    {
        var chain = deciding.Chain;
        deciding.Say(
            new(
                $"promise/{chain.Head.Id}/echo",
                new Destination.Person(chain.Rep),
                Operation.Update,
                MessageKind.Answer,
                PromiseWords.Recorded(chain, deciding.Company),
                deciding.Now,
                WhyWords.Answered(chain, deciding.Now)
            )
            {
                Revision = chain.Version,
            }
        );
    }

    static IEnumerable<string> OpenQuestions(Promise before)
    {
        if (before.Kind is PromiseKind.Delivery && before.Acceptance is Acceptance.Unbacked)
        {
            yield return $"promise/{before.Id}/accept/{before.Due.ToUnixTimeSeconds()}";
        }

        for (var ask = 1; ask <= before.Asks.Length; ask++)
        {
            yield return $"promise/{before.Id}/ask/{before.Anchor.ToUnixTimeSeconds()}.{ask}";
        }
    }
}

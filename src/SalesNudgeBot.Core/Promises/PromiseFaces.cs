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
            deciding.Change(key, before.By, shows);
        }
    }

    /// <summary>The echo of a promise shows the date that was put right, and who has accepted it.</summary>
    public static void Echo(Deciding deciding)
    {
        var chain = deciding.Chain;
        deciding.Change($"promise/{chain.Head.Id}/echo", chain.Rep, PromiseWords.Recorded(chain, deciding.Company));
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

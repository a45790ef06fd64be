using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>The words by which a promise, a plan or a call for help is known, and what stands before them.</summary>
static class Anchors
{
    static readonly FrozenSet<string> Lead = FrozenSet.Create(
        "i", "we", "i've", "we've", "i'd", "have", "had", "also", "and", "but", "then", "just", "already", "did", "do", "now", "yes", "so", "today", "yesterday", "did", "new",
        "a", "an", "plus", "ever", "any", "the", "my", "our", "as", "that", "which", "what", "like", "be", "been", "was", "were", "really", "actually", "made", "make");

    static readonly FrozenSet<string> Refers = FrozenSet.Create("as", "that", "which", "what", "like", "the", "my", "our", "be", "been", "was", "were", "any", "ever", "do", "did");
    static readonly FrozenSet<string> Soundings = FrozenSet.Create(
        "will", "i'll", "we'll", "committed", "commit", "guaranteed", "guarantee", "agreed", "told", "pledged", "assured", "owe", "owes", "expects", "expect", "swore", "delivers");

    internal static Anchor? Next(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((PromiseAt(w, from, i) ?? PlanAt(w, from, i, to) ?? HelpAt(w, from, i)) is { } anchor)
            {
                return anchor;
            }
        }

        return null;
    }

    internal static Anchor? NextPromise(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PromiseAt(w, from, i) is { } anchor)
            {
                return anchor;
            }
        }

        return null;
    }

    /// <summary>Where a plan ends: at a promise, or at a call for help that is no part of its sentence.</summary>
    internal static int AfterPlan(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PromiseAt(w, from, i) is { } promise)
            {
                return promise.From;
            }

            if (HelpAt(w, from, i) is { } help && (Vocabulary.Separates(w, help.From - 1) || Vocabulary.Joins(w, help.From - 1)))
            {
                return help.From;
            }
        }

        return to;
    }

    /// <summary>"On the call I promised": the speaker's own, and nobody is quoted before it.</summary>
    internal static bool FirstPerson(Written w, int from, Anchor promise)
    {
        var start = promise.From;
        while (start > from && !Vocabulary.Separates(w, start - 1))
        {
            start--;
        }

        return w[promise.From].Text is "i" or "we" or "i've" or "we've" && w[start].Text is "in" or "on" or "at" or "after" or "during" or "before" or "this" or "last";
    }

    internal static bool TakesBack(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (w.Is(i, Vocabulary.TakingBack) || w.Are(i, "never", "mind") || (w.Is(i, "not") && (w.Is(i + 1, "really") || w.Is(i + 1, "true"))))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool SoundsLikePromise(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (w.Is(i, Soundings))
            {
                return true;
            }
        }

        return false;
    }

    static Anchor? PromiseAt(Written w, int from, int i)
    {
        if (w[i].Text is not ("promised" or "promise" or "promises"))
        {
            return null;
        }

        var (first, denied) = (i, false);
        while (first > from && (w.Is(first - 1, Lead) || w.Is(first - 1, Vocabulary.Negations) || w.Is(first - 1, Vocabulary.Unsure) || w.Is(first - 1, Vocabulary.Conditions)))
        {
            first--;
            denied |= w.Is(first, Vocabulary.Negations) || w.Is(first, Vocabulary.Unsure) || w.Is(first, Vocabulary.Conditions) || w.Is(first, Refers);
        }

        // "New" belongs to "2 new" unless it starts the stretch: "new promise: ...".
        while (first < i && (w.Is(first, "new") || w.Is(first, "and")) && first > from && w[first - 1].Kind is TokenKind.Word or TokenKind.Number)
        {
            first++;
        }

        return new(AnchorKind.Promise, first, i + 1 + (w.Is(i + 1, ":") ? 1 : 0), 1, denied);
    }

    static Anchor? PlanAt(Written w, int from, int i, int to)
    {
        var starts = i == from || !w.Word(i - 1) || Vocabulary.Joins(w, i - 1) || w.Is(i - 1, "then") || w.Is(i - 1, "next") || w.Is(i - 1, "plan");
        return starts && PlanReader.Read(w, i, to) is not null ? new(AnchorKind.Plan, i, i + 1, 1, false) : null;
    }

    static Anchor? HelpAt(Written w, int from, int i)
    {
        var length = w.Is(i, "stuck") || w.Is(i, "blocked") ? 1
            : w.Is(i, "help") && (w[i + 1].Text is "with" or "on" or "needed" or ":" or "from" || i == from || w[i - 1].Text is "need" or "some" or "use" or "want" or "your" or "no") ? 1
            : w.Are(i, "a", "hand") && w[i - 1].Text is "need" or "use" ? 2
            : 0;
        if (length == 0)
        {
            return null;
        }

        var (first, denied) = (i, false);
        while (first > from && w.Word(first - 1) && (w[first - 1].Text is "i" or "we" or "need" or "some" or "could" or "use" or "want" or "would" or "like" or "am" or "i'm" or "please" or "your" or "got" or "still" or "can" or "you" or "also"
            || w.Is(first - 1, Vocabulary.Negations)))
        {
            first--;
            denied |= w.Is(first, Vocabulary.Negations);
        }

        return new(AnchorKind.Help, first, i + length, i + length - first, denied);
    }
}

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>"When the Acme call ends I will ring two of their suppliers", in either order.</summary>
static class PlanReader
{
    // A plan's two halves are short; looking no further keeps reading linear.
    const int Furthest = 60;

    internal static ReadPlan? Read(Written w, int from, int to)
    {
        var limit = Math.Min(to, from + Furthest);
        if (When(w, from) is { } when)
        {
            for (var i = when; i < limit; i++)
            {
                if (Will(w, i) is { } will)
                {
                    return Plan(w, when, i, will, to);
                }
            }

            return null;
        }

        if (Will(w, from) is { } first)
        {
            for (var i = first; i < limit; i++)
            {
                if (When(w, i) is { } then)
                {
                    return Plan(w, then, to, first, i);
                }
            }
        }

        return null;
    }

    static ReadPlan? Plan(Written w, int when, int whenTo, int will, int willTo)
    {
        var (a, b) = (Trim(w, when, whenTo), Trim(w, will, willTo));
        return a.Length == 0 || b.Length == 0 ? null : new(a, b);
    }

    static string Trim(Written w, int from, int to)
    {
        while (to > from && (w[to - 1].Kind == TokenKind.Mark || w.Is(to - 1, "then") || w.Is(to - 1, "and")))
        {
            to--;
        }

        return w.Slice(from, to);
    }

    static int? When(Written w, int i) =>
        w[i].Text is "when" or "once" or "after" or "whenever" ? i + 1 : w.Are(i, "as", "soon", "as") ? i + 3 : null;

    internal static int? Will(Written w, int i) =>
        w.Are(i, "i", "will") || w.Are(i, "we", "will") ? i + 2
        : w[i].Text is "i'll" or "we'll" ? i + 1
        : w.Are(i, "i'm", "going", "to") ? i + 3
        : w.Are(i, "i", "am", "going", "to") ? i + 4
        : null;
}

using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Which words of a stretch are its date, which its deliverers, and which are left for client and promise.</summary>
sealed class PromiseWords(Written w, Speaker speaker, List<Deliverer> deliverers)
{
    static readonly FrozenSet<string> Deadlines = FrozenSet.Create("by", "before", "until", "till", "due");

    // The first date, unless one after "by" follows before the next comma: "a call about Monday's demo by Friday".
    internal DatePhrase? FindDate(int from, int to)
    {
        DatePhrase? first = null;
        for (var i = from; i < to; i++)
        {
            if (deliverers.Find(d => d.From <= i && i < d.To) is { } deliverer)
            {
                i = deliverer.To - 1;
            }
            else if (first is not null && (Vocabulary.Separates(w, i) || w.Is(i, "and") || w.Is(i, "or")))
            {
                return first;
            }
            else if (DatePhraseReader.At(w, i, speaker, DayMoment.EndOfWork) is { } date && date.To <= to)
            {
                if (date.Deadline)
                {
                    return date;
                }

                first ??= date;
                i = date.To - 1;
            }
        }

        return first;
    }

    internal int Continuation(int from, int to)
    {
        var i = from;
        while (i < to && !Vocabulary.Separates(w, i) && !Vocabulary.Joins(w, i) && !w.Is(i, "or") && !w.Is(i, "/") && !w.Is(i, Vocabulary.Later)
            && !w.Is(i, Vocabulary.Conditions) && !w.Is(i, "-") && !deliverers.Exists(d => d.From == i))
        {
            i++;
        }

        return i;
    }

    internal List<int> Body(int from, int end, DatePhrase? date)
    {
        var body = new List<int>();
        for (var i = from; i < end; i++)
        {
            var used = (date is not null && i >= date.From && i < date.To) || deliverers.Exists(d => d.From <= i && i < d.To)
                || (date is { Deadline: true } && (w.Is(i, "yesterday") || w.Is(i, "today")));
            if (!used)
            {
                body.Add(i);
            }
        }

        return body;
    }

    internal string? UnreadDeadline(List<int> body)
    {
        var by = body.FindIndex(i => w.Is(i, Deadlines));
        if (by <= 0)
        {
            return null;
        }

        var text = w.Slice([.. body.Skip(by).Take(5)]);
        body.RemoveRange(by, body.Count - by);
        return text;
    }
}

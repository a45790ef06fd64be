using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Goes through an answer sentence by sentence, and hands each stretch to the reader of its kind.</summary>
sealed class AnswerReader
{
    const int LongestCount = 12;

    readonly Written w;
    readonly PromiseReader promises;
    readonly CountGathering counts;
    readonly List<Doubt> doubts = [];
    ReadPlan? plan;
    string? help;
    bool understood;

    internal AnswerReader(Written written, Speaker speaker, NameBook names)
    {
        w = written;
        promises = new(w, speaker, names);
        counts = new(w);
    }

    internal ReadAnswer Read()
    {
        foreach (var sentence in Sentences.Of(w))
        {
            Read(sentence);
        }

        return Close();
    }

    internal ReadAnswer ReadPromise()
    {
        foreach (var sentence in Sentences.Of(w))
        {
            var first = Anchors.NextPromise(w, sentence.From, sentence.To);
            if (first is { } anchor)
            {
                Promise(sentence, sentence.From, anchor, sentence.To);
            }
            else if (!promises.Continue(sentence.From, sentence.To))
            {
                promises.Read(sentence.From, sentence.From, sentence.To);
                Question(sentence, sentence.From);
            }
        }

        return Close();
    }

    void Read(Sentence sentence)
    {
        var (from, to) = (sentence.From, sentence.To);
        while (from < to)
        {
            var next = Anchors.Next(w, from, to);
            var start = next?.From ?? to;
            if (start > from)
            {
                Pieces(sentence, from, start);
            }

            if (next is null)
            {
                return;
            }

            var end = Anchors.Next(w, next.To, to)?.From ?? to;
            switch (next.Kind)
            {
                case AnchorKind.Promise:
                    end = CountAfter(next.To, end);
                    Promise(sentence, from, next, end);
                    break;
                case AnchorKind.Plan:
                    end = CountAfter(next.To, Anchors.AfterPlan(w, next.To, to));
                    Plan(start, end);
                    break;
                case AnchorKind.Help:
                    end = CountAfter(next.To, end);
                    understood = true;
                    if (!next.Denied)
                    {
                        var more = w.Slice(next.To - next.Length, end).TrimEnd(',', ' ');
                        more = more.StartsWith("help:", StringComparison.OrdinalIgnoreCase) ? more[5..].Trim() : more;
                        help = help is null ? more : help + "; " + more;
                    }

                    break;
            }

            from = end;
        }
    }

    // "promised Acme SSO by Friday, 2 new": the count ends the promise.
    int CountAfter(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (w.Is(i, ",") || Vocabulary.Joins(w, i))
            {
                var to = i + 1;
                while (to < end && to < i + LongestCount && !w.Is(to, ","))
                {
                    to++;
                }

                if (CountReader.Read(w, i + 1, to, alone: false) is ReadCount.Found && CountReader.Strict(w, i + 1, to))
                {
                    return i;
                }
            }
        }

        return end;
    }

    void Promise(Sentence sentence, int from, Anchor anchor, int end)
    {
        understood = true;
        var stranger = anchor.From > sentence.From && w.Word(anchor.From - 1) && !Vocabulary.Joins(w, anchor.From - 1)
            && !counts.EndsAt(anchor.From) && !Anchors.FirstPerson(w, sentence.From, anchor);
        var said = !stranger ? anchor.From : from < anchor.From ? from : anchor.From - 1;
        if (promises.Nothing(anchor.To, end) && (anchor.Denied || end == anchor.To || w.Is(anchor.To, Vocabulary.Negations)))
        {
            return;
        }

        var text = w.Slice(anchor.From, end);
        promises.Read(said, anchor.To, end);
        var promise = promises.Promises[^1];
        if (anchor.Denied)
        {
            promise.Add(new Doubt.NotPromised(text));
        }

        if (stranger)
        {
            promise.Add(new Doubt.WhoPromised(w.Slice(said, end)));
        }

        Question(sentence, anchor.From);
    }

    void Question(Sentence sentence, int from)
    {
        if (sentence.Question)
        {
            promises.Promises[^1].Add(new Doubt.NotPromised(w.Slice(from, sentence.To)));
        }
    }

    void Plan(int from, int to)
    {
        understood = true;
        if (PlanReader.Read(w, from, to) is { } read && plan is null)
        {
            plan = read;
        }
        else
        {
            doubts.Add(new Doubt.NotPlaced(w.Slice(from, to)));
        }
    }

    // Words outside any promise, plan or call for help: counts, additions to the promise before, or small talk.
    void Pieces(Sentence sentence, int from, int to)
    {
        for (var piece = from; piece < to;)
        {
            var end = piece;
            while (end < to && !Vocabulary.Separates(w, end))
            {
                end++;
            }

            if (end > piece)
            {
                Loose(sentence, piece, end);
            }

            piece = end + 1;
        }
    }

    void Loose(Sentence sentence, int from, int to)
    {
        if (promises.Continue(from, to))
        {
            understood = true;
            return;
        }

        if (Anchors.TakesBack(w, from, to))
        {
            var doubt = new Doubt.TakenBack(w.Slice(from, to));
            understood = true;
            if (promises.Promises.Count > 0)
            {
                promises.Promises[^1].Add(doubt);
            }
            else
            {
                doubts.Add(doubt);
            }

            return;
        }

        if (promises.Promises.Count > 0 && to - from > 1 && Later(from, to) is { } later)
        {
            promises.Promises[^1].Add(later);
            return;
        }

        if (Dated(from, to) is { } date && (date.Deadline || Anchors.SoundsLikePromise(w, from, to)))
        {
            doubts.Add(new Doubt.PromiseOrPlan(w.Slice(from, to)));
        }
        else if (PlanReader.Will(w, from) is { } will && will < to)
        {
            doubts.Add(new Doubt.PlanWithoutWhen(w.Slice(will, to)));
        }
        else
        {
            counts.Add(from, to, sentence.Question);
        }
    }

    // A sentence after a promise that corrects it, or sets a condition.
    Doubt? Later(int from, int to)
    {
        var text = w.Slice(from, to);
        for (var i = from; i < to; i++)
        {
            if (w.Is(i, Vocabulary.Conditions))
            {
                return new Doubt.Conditional(text);
            }
        }

        return w.Is(from, Vocabulary.Correcting) && CountReader.Read(w, from, to, alone: false) is ReadCount.NotFound ? new Doubt.TakenBack(text) : null;
    }

    DatePhrase? Dated(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (promises.Date(i) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    ReadAnswer Close()
    {
        doubts.AddRange(promises.Unplaced());
        var kept = promises.Promises.ConvertAll(p => p.Close(doubts)).OfType<ReadPromise>().ToImmutableArray();
        var count = counts.Total();
        if (count is ReadCount.Doubtful doubtful)
        {
            doubts.Add(doubtful.Doubt);
        }

        if (doubts.Count == 0 && kept.IsEmpty && plan is null && help is null && count is ReadCount.NotFound && !understood)
        {
            doubts.Add(new Doubt.NothingRead(w.Slice(0, w.Count)));
        }

        return new((count as ReadCount.Found)?.Value, kept, plan, help, [.. doubts]);
    }
}

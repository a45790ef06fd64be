using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Reads one or more promises from the words after "promised".</summary>
sealed class PromiseReader(Written w, Speaker speaker, NameBook names)
{
    static readonly FrozenSet<string> Empty = FrozenSet.Create("nothing", "none", "no", "new", "made", "today", "this", "week", "anything", "yet", "any", "one", "at", "all", "since", "else");
    static readonly FrozenSet<string> Blurs = FrozenSet.Create("maybe", "probably", "hopefully", "might", "perhaps", "should", "could");

    readonly List<(int From, int To)> early = [];

    internal List<OpenPromise> Promises { get; } = [];

    /// <summary>"No promises", "promised nothing": said, and nothing to ask.</summary>
    internal bool Nothing(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (w.Word(i) && !w.Is(i, Empty))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="said">Where the sentence about the promise starts, to quote it whole.</param>
    internal void Read(int said, int from, int to)
    {
        Read(said, from, to, new DelivererReader(w, speaker, names).Find(from, to, alone: false));
        var waiting = early.ToList();
        early.Clear();
        waiting.ForEach(e => Continue(e.From, e.To));
    }

    /// <summary>"Omar delivers" without any promise.</summary>
    internal IEnumerable<Doubt> Unplaced() => early.Select(e => new Doubt.NotPlaced(w.Slice(e.From, e.To)));

    /// <summary>"Omar delivers." or "By Friday." on its own belongs to the promise before it, or else to the next one.</summary>
    internal bool Continue(int from, int to)
    {
        var deliverers = new DelivererReader(w, speaker, names).Find(from, to, alone: true);
        var dates = new List<DatePhrase>();
        for (var i = from; i < to; i++)
        {
            if (deliverers.Find(d => d.From == i) is { } deliverer)
            {
                i = deliverer.To - 1;
            }
            else if (Date(i) is { } date && date.To <= to)
            {
                dates.Add(date);
                i = date.To - 1;
            }
            else if (w.Word(i) && !Vocabulary.Joins(w, i) && !w.Is(i, Vocabulary.Politeness))
            {
                return false;
            }
        }

        if (deliverers.Count + dates.Count == 0)
        {
            return false;
        }

        if (Promises.Count == 0)
        {
            early.Add((from, to));
            return true;
        }

        deliverers.ForEach(Promises[^1].Add);
        dates.ForEach(Promises[^1].Add);
        return true;
    }

    internal DatePhrase? Date(int i) => DatePhraseReader.At(w, i, speaker, DayMoment.EndOfWork);

    void Read(int said, int from, int to, List<Deliverer> deliverers)
    {
        while (from < to && Skips(from))
        {
            from++;
        }

        if (Lead(from, deliverers) is { } lead)
        {
            // "Omar delivers SSO to Acme": what follows the verb is the promise.
            deliverers = [lead, .. deliverers.Where(d => d.From >= lead.To)];
        }

        var words = new PromiseWords(w, speaker, deliverers);
        var date = words.FindDate(from, to);
        var end = date is null ? to : words.Continuation(date.To, to);
        var body = words.Body(from, end, date);
        var unread = date is null ? words.UnreadDeadline(body) : null;
        var promise = new OpenPromise(new ClientReader(w, body).Read());
        Promises.Add(promise);
        deliverers.Where(d => d.From >= from && d.To <= end).ToList().ForEach(promise.Add);
        if (unread is not null)
        {
            promise.Add(new Doubt.UnreadDate(unread));
        }

        if (date is not null && Somebody(date.To, end) is { } name)
        {
            promise.Add(new Doubt.WhoDelivers(name));
        }

        if (date is not null)
        {
            promise.Add(date);
            if (!date.Deadline && end > date.To && date.When is ReadWhen.Found { Local: var local })
            {
                promise.Add(new Doubt.WhichDate(date.Text, [local]));
            }
        }

        Check(promise, body, said, to);
        Rest(promise, end, to, deliverers);
    }

    // "by Friday Omar": a name after the date says something about who delivers, but not what.
    string? Somebody(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (names.From(w, i, end) is not null)
            {
                return w.Slice(from, end);
            }
        }

        return null;
    }

    Deliverer? Lead(int from, List<Deliverer> deliverers)
    {
        if (deliverers.Exists(d => d.From == from) || names.From(w, from, w.Count) is not { } known)
        {
            return null;
        }

        var verb = known.To + (w.Is(known.To, "will") ? 1 : 0);
        return w.Is(verb, "delivers") || (w.Is(verb, "deliver") && verb > known.To)
            ? new DelivererReader(w, speaker, names).Known(from, verb + 1, w.Slice(from, verb + 1), known.People)
            : null;
    }

    void Check(OpenPromise promise, List<int> body, int from, int to)
    {
        var text = w.Slice(from, to);
        if (body.Exists(i => w.Is(i, Vocabulary.Negations) || w.Is(i, Blurs)))
        {
            promise.Add(new Doubt.NotPromised(text));
        }

        if (body.Exists(i => w.Is(i, Vocabulary.Conditions)))
        {
            promise.Add(new Doubt.Conditional(text));
        }

        if (body is [var first, ..] && (w.Is(first, "us") || w.Is(first, "me") || w.Is(first, "myself")))
        {
            promise.Add(new Doubt.WhoPromised(text));
        }
    }

    void Rest(OpenPromise promise, int from, int to, List<Deliverer> deliverers)
    {
        var i = from;
        while (i < to && (Skips(i) || w[i].Kind == TokenKind.Mark || w.Is(i, Vocabulary.Politeness) || deliverers.Exists(d => d.From == i)))
        {
            if (deliverers.Find(d => d.From == i) is { } deliverer)
            {
                promise.Add(deliverer);
                i = deliverer.To;
            }
            else
            {
                i++;
            }
        }

        if (i >= to)
        {
            return;
        }

        if (w.Is(i, "or") || w.Is(i, "and"))
        {
            i++;
        }

        if (w.Is(i, Vocabulary.TakingBack) || w.Is(i, Vocabulary.Correcting))
        {
            promise.Add(new Doubt.TakenBack(w.Slice(i, to)));
        }
        else if (w.Is(i, Vocabulary.Conditions) || w.Is(i, Vocabulary.Later))
        {
            promise.Add(new Doubt.Conditional(w.Slice(i, to)));
        }
        else if (Date(i) is { } date && date.To <= to)
        {
            promise.Add(date);
            Rest(promise, date.To, to, deliverers);
        }
        else if (new PromiseWords(w, speaker, deliverers).FindDate(i, to) is not null && !w.Is(i, Vocabulary.Negations))
        {
            var before = Promises.Count;
            Read(i, i, to, deliverers);
            if (!Promises[before].Whole)
            {
                // No promise of its own, so it says something about the one before.
                Promises.RemoveRange(before, Promises.Count - before);
                promise.Add(new Doubt.NotPlaced(w.Slice(i, to)));
            }
        }
        else
        {
            promise.Add(new Doubt.NotPlaced(w.Slice(i, to)));
        }
    }

    bool Skips(int i) => Vocabulary.Separates(w, i) || Vocabulary.Joins(w, i) || w.Is(i, ":");
}

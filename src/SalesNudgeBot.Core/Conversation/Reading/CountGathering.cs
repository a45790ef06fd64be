namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>The counts of a whole answer: one clear one, or a question about all of them.</summary>
sealed class CountGathering(Written w)
{
    readonly List<(int From, int To, ReadCount Count)> found = [];

    internal bool EndsAt(int to) => found.Exists(f => f.To == to && f.Count is ReadCount.Found);

    internal void Add(int from, int to, bool question)
    {
        while (from < to && !w.Word(from) && !w.Number(from))
        {
            from++;
        }

        while (to > from && !w.Word(to - 1) && !w.Number(to - 1))
        {
            to--;
        }

        var numbers = CountReader.Digits(w, from, to) > 0;
        var read = CountReader.Read(w, from, to, alone: true);
        if ((w.Is(from, "no") && to == from + 1) || (question && read is ReadCount.Found) || CountReader.Blurred(w, from, to))
        {
            // "No" answers "is that right?" as well as "any new ones?".
            found.Add((from, to, CountReader.Unclear(w, from, to)));
            return;
        }

        if (read is ReadCount.Found || (read is ReadCount.Doubtful && (numbers || CountReader.Strict(w, from, to))))
        {
            found.Add((from, to, read));
        }
        else if (numbers || CountReader.Hedges(w, from, to))
        {
            found.Add((from, to, CountReader.Unclear(w, from, to)));
        }
    }

    internal ReadCount Total() => found switch
    {
        [] => new ReadCount.NotFound(),
        [var hedge] when CountReader.Hedges(w, hedge.From, hedge.To) => new ReadCount.NotFound(),
        [var only] => only.Count,
        _ => CountReader.Unclear(w, found[0].From, found[^1].To),
    };
}

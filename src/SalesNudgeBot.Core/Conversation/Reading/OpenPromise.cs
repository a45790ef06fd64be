using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>A promise while its text is being read: later words may still add a date, a deliverer or a doubt.</summary>
sealed class OpenPromise(ClientRead read)
{
    readonly List<Doubt> doubts = [];

    internal DatePhrase? Date { get; private set; }

    internal Deliverer? Deliverer { get; private set; }

    /// <summary>Has words for a client and for what was promised.</summary>
    internal bool Whole => !read.Candidates.IsEmpty && read.What.Length > 0;

    internal void Add(Doubt doubt) => doubts.Add(doubt);

    internal void Add(Deliverer found)
    {
        if (Deliverer is { } before && (before.Person != found.Person || before.Doubt is not null))
        {
            Add(new Doubt.WhoDelivers(before.Text + ", " + found.Text));
        }

        Deliverer ??= found;
    }

    internal void Add(DatePhrase found)
    {
        if (Date is { } before && before.When != found.When)
        {
            ImmutableArray<LocalDateTime> both = [.. new[] { before.When, found.When }.OfType<ReadWhen.Found>().Select(f => f.Local).Distinct().Order()];
            var text = before.Text + ", " + found.Text;
            Add(both.Length == 2 ? new Doubt.WhichDate(text, both) : new Doubt.UnreadDate(text));
        }

        Date ??= found;
    }

    internal ReadPromise? Close(ICollection<Doubt> all)
    {
        var found = Date?.When as ReadWhen.Found;
        var mine = Missing().Concat(doubts).ToList();
        if (mine.Count == 0 && found is not null)
        {
            return new(read.Client!, read.What, found.At, found.Local, found.Holiday, Deliverer?.Person);
        }

        // A negation, a condition or a stranger's promise settles first; what is missing can only be asked after it.
        var settle = mine.FindAll(d => d is Doubt.NotPromised or Doubt.WhoPromised or Doubt.Conditional or Doubt.TakenBack);
        var draft = new Draft(read.Client, Text(read.What), Date?.Text, Deliverer?.Text);
        foreach (var doubt in settle.Count > 0 ? settle.Take(1) : mine)
        {
            all.Add(doubt with { Draft = draft });
        }

        return null;
    }

    IEnumerable<Doubt> Missing()
    {
        if (read.Client is null)
        {
            yield return read.Candidates.IsEmpty ? new Doubt.NoClient(Text(read.What)) : new Doubt.WhichClient(read.Candidates);
        }
        else if (read.What.Length == 0)
        {
            yield return new Doubt.NoWhat(read.Client);
        }

        if (Date is null && !doubts.Exists(d => d is Doubt.UnreadDate))
        {
            yield return new Doubt.NoDate(read.Client ?? string.Join(" / ", read.Candidates), read.What);
        }

        if (Date?.When is ReadWhen.Doubtful date)
        {
            yield return date.Doubt;
        }

        if (Deliverer?.Doubt is { } who)
        {
            yield return who;
        }
    }

    static string? Text(string text) => text.Length == 0 ? null : text;
}

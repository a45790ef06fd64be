using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Attention;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Attention;

/// <summary>One Berlin person's due messages, in the order they are named.</summary>
sealed class Due(string now)
{
    ImmutableArray<Candidate> candidates = [];
    ImmutableArray<MessageKind> sentToday = [];

    Instant Now { get; } = Sample.Berlin.At(now);

    public WorkingTime Receiver { get; init; } = Sample.Berlin;

    public Interval? Undisturbed { get; init; }

    public Instant? InTroubleSince { get; init; }

    public Due Sent(params MessageKind[] kinds)
    {
        sentToday = [.. kinds];
        return this;
    }

    public Due With(
        MessageKind kind, bool foldable = false, bool urgent = false, string? since = null, string? thread = null, Operation operation = Operation.Post)
    {
        var plain = Candidate(kind, candidates.Length, since is null ? Now : Sample.Berlin.At(since), foldable);
        candidates = candidates.Add(plain with { Outgoing = plain.Outgoing with { Urgent = urgent, Thread = thread, Operation = operation } });
        return this;
    }

    /// <summary>In the order of <see cref="With"/>: "send", "fold 0", or the reason for holding.</summary>
    public string[] Choices(int nudges = 3, int prospecting = 1)
    {
        var choices = AttentionRule.Choose(candidates, sentToday, new AttentionBudget(nudges, prospecting), Receiver, Now, Undisturbed, InTroubleSince).ToDictionary(choice => choice.Id);
        return [.. candidates.Select(candidate => choices[candidate.Id] switch
        {
            Choice.Send => "send",
            Choice.Fold fold => $"fold {fold.Into}",
            Choice.Hold hold => hold.Reason,
            _ => "?",
        })];
    }

    public static Candidate Candidate(MessageKind kind, int sequence, Instant notBefore, bool foldable)
    {
        var message = Message.Text(Line.Words("words"));
        var outgoing = new Outgoing(
            $"key/{sequence}", new Destination.Person(new PersonId("ana")), Operation.Post, kind, message, notBefore, new Why("rule", [], notBefore))
        {
            Folded = foldable ? message : null,
        };
        return new($"{sequence}", outgoing, sequence);
    }
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Attention;

/// <summary>What becomes of all that may go now to one conversation: a channel takes everything, a person as much as <see cref="AttentionRule"/> lets.</summary>
public static class ConversationRule
{
    /// <param name="candidates">All that is due there.</param>
    /// <returns>One choice per candidate; those that send in the order of sending.</returns>
    public static ImmutableArray<Choice> Choose(Destination to, ImmutableArray<Candidate> candidates, Company company, KnownOfReaders known, Instant now)
    {
        if (candidates.IsEmpty || to is not Destination.Person { Id: var reader })
        {
            return [.. candidates.OrderBy(candidate => candidate.Priority).ThenBy(candidate => candidate.Sequence).Select(candidate => new Choice.Send(candidate.Id))];
        }

        if (!company.People.ContainsKey(reader))
        {
            return [.. candidates.Select(candidate => new Choice.Drop(candidate.Id, DeliveryWords.NobodyThere))];
        }

        var time = company.WorkingTimeOf(reader);
        var sentToday = known.SentSince(reader, Zones.At(time.DateOf(now).AtMidnight(), time.Zone));
        var undisturbed = known.Undisturbed(reader);
        try
        {
            return InTime(candidates, AttentionRule.Choose(candidates, sentToday, company.Attention, time, now, undisturbed, InTroubleSince(reader, candidates, sentToday, known)));
        }
        catch (NoWorkingTimeException)
        {
            ImmutableArray<Candidate> free = [.. candidates.Where(candidate => candidate.IsFree)];
            return
            [
                .. candidates.Where(candidate => !candidate.IsFree).Select(candidate => new Choice.Drop(candidate.Id, DeliveryWords.NeverWorks)),
                .. AttentionRule.Choose(free, sentToday, company.Attention, time, now, undisturbed),
            ];
        }
    }

    static ImmutableArray<Choice> InTime(ImmutableArray<Candidate> candidates, ImmutableArray<Choice> choices) =>
        [
            .. choices.Select(choice =>
                choice is Choice.Hold hold && candidates.First(candidate => candidate.Id == hold.Id).Outgoing.ExpiresAt <= hold.Until
                    ? new Choice.Expire(hold.Id, hold.Reason)
                    : choice),
        ];

    /// <summary>Looked up only where prospecting might have to wait for it.</summary>
    static Instant? InTroubleSince(PersonId reader, ImmutableArray<Candidate> candidates, ImmutableArray<MessageKind> sentToday, KnownOfReaders known) =>
        candidates.Any(candidate => candidate.IsProspecting)
        && (sentToday.Contains(MessageKind.PresenceAsk) || candidates.Any(candidate => candidate.Outgoing.Kind is MessageKind.PresenceAsk))
            ? known.InTroubleSince(reader)
            : null;
}

/// <summary>What the attention of a person depends on besides the company. Each is asked for one person, and only where it matters.</summary>
/// <param name="SentSince">Kinds of the posts sent to them from that instant on; urgent ones left out.</param>
/// <param name="Undisturbed">When they asked not to be disturbed; null where they did not.</param>
/// <param name="InTroubleSince">When the newest of their clients in trouble became so; null where none is.</param>
public sealed record KnownOfReaders(Func<PersonId, Instant, ImmutableArray<MessageKind>> SentSince, Func<PersonId, Interval?> Undisturbed, Func<PersonId, Instant?> InTroubleSince);

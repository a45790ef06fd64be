using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Attention;

/// <summary>Shares out one person's attention: what goes now, what waits and until when, what is read below another message.</summary>
public static class AttentionRule
{
    /// <summary>More below one message would not be read on a phone in ten seconds.</summary>
    public const int MostFolded = 3;

    /// <summary>How many working days a question to a client in trouble keeps prospecting waiting.</summary>
    public const int ProspectingWaits = 2;

    /// <param name="candidates">All that is due for the person; the order does not matter.</param>
    /// <param name="sentToday">Kinds of the posts sent in the receiver's local day of <paramref name="now"/>; urgent ones left out.</param>
    /// <param name="undisturbed">When the receiver asked not to be disturbed: only what is free goes then.</param>
    /// <param name="inTroubleSince">When the newest of the receiver's clients in trouble became so; null where nobody knows.</param>
    /// <returns>One choice per candidate, in the order of sending.</returns>
    /// <exception cref="NoWorkingTimeException">Something has to wait and the receiver never works.</exception>
    public static ImmutableArray<Choice> Choose(
        ImmutableArray<Candidate> candidates,
        ImmutableArray<MessageKind> sentToday,
        AttentionBudget budget,
        WorkingTime receiver,
        Instant now,
        Interval? undisturbed = null,
        Instant? inTroubleSince = null)
    {
        var day = new Day(sentToday, budget, receiver, now, undisturbed, inTroubleSince);
        if (candidates is [var only])
        {
            return [day.Decide(only)];
        }

        var byPriority = candidates
            .OrderBy(candidate => candidate.Priority)
            .ThenBy(candidate => candidate.Sequence)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .ToImmutableArray();

        // What goes anyway is settled first, so that the rest can be folded into it.
        var choices = byPriority.Where(candidate => candidate.IsFree).Concat(byPriority.Where(candidate => !candidate.IsFree))
            .Select(day.Decide)
            .ToDictionary(choice => choice.Id);
        return [.. byPriority.Select(candidate => choices[candidate.Id])];
    }

    sealed class Day(ImmutableArray<MessageKind> sentToday, AttentionBudget budget, WorkingTime receiver, Instant now, Interval? undisturbed, Instant? inTroubleSince)
    {
        readonly bool asked = sentToday.Contains(MessageKind.PresenceAsk);
        int nudgesLeft = budget.NudgesPerDay - sentToday.Count(kind => Treatments.Of(kind).Counts);
        int prospectingLeft = budget.ProspectingPerDay - sentToday.Count(kind => Treatments.Of(kind).Prospecting);
        bool asksNow;
        Candidate? carrier;
        int folded;

        public Choice Decide(Candidate candidate)
        {
            var choice = candidate.IsFree ? new Choice.Send(candidate.Id) : Nudge(candidate);
            if (choice is Choice.Send && candidate.CanCarry)
            {
                carrier ??= candidate;
            }

            asksNow |= candidate.Outgoing.Kind is MessageKind.PresenceAsk && choice is not Choice.Hold;
            return choice;
        }

        Choice Nudge(Candidate candidate)
        {
            if (!receiver.Contains(now))
            {
                var start = receiver.NextStart(now);
                return new Choice.Hold(candidate.Id, DeliveryWords.OutsideWorkingTime(receiver.LocalOf(start)), start);
            }

            if (undisturbed is { HasEnd: true } quiet && quiet.Contains(now))
            {
                return new Choice.Hold(candidate.Id, DeliveryWords.DoNotDisturb(receiver.LocalOf(quiet.End)), quiet.End);
            }

            var waits = candidate.IsProspecting && DaysWaited(candidate) < ProspectingWaits;
            if (waits && asked && !asksNow)
            {
                return HoldUntilNextDay(candidate, DeliveryWords.ClientGoesFirst);
            }

            if (carrier is not null && candidate.CanBeCarried)
            {
                return Fold(candidate, carrier);
            }

            return waits && asksNow ? HoldUntilNextDay(candidate, DeliveryWords.ClientGoesFirst) : Spend(candidate);
        }

        Choice Fold(Candidate candidate, Candidate into)
        {
            if (folded == MostFolded)
            {
                return HoldUntilNextDay(candidate, DeliveryWords.EnoughInOneMessage);
            }

            folded++;
            return new Choice.Fold(candidate.Id, into.Id, DeliveryWords.GoesWithAnother);
        }

        Choice Spend(Candidate candidate)
        {
            if (nudgesLeft <= 0)
            {
                return HoldUntilNextDay(candidate, next => DeliveryWords.DayIsFull(budget.NudgesPerDay, next));
            }

            if (candidate.IsProspecting && prospectingLeft <= 0)
            {
                return HoldUntilNextDay(candidate, next => DeliveryWords.EnoughProspecting(budget.ProspectingPerDay, next));
            }

            nudgesLeft--;
            prospectingLeft -= candidate.IsProspecting ? 1 : 0;
            return new Choice.Send(candidate.Id);
        }

        // A question of each day would wait anew: from the client's trouble on, all of them together wait no longer than one alone.
        int DaysWaited(Candidate candidate) =>
            Math.Max(DaysSince(candidate.Outgoing.NotBefore), inTroubleSince is { } since ? DaysSince(since) : 0);

        // Workdays begun since then; the first day is not one of them.
        int DaysSince(Instant since) => receiver.WorkdaysBetween(receiver.DateOf(receiver.NextStart(since)).PlusDays(1), receiver.DateOf(now));

        Choice.Hold HoldUntilNextDay(Candidate candidate, Func<LocalDateTime, string> reason)
        {
            var start = NextDay();
            return new(candidate.Id, reason(receiver.LocalOf(start)), start);
        }

        Instant NextDay()
        {
            // A gap may swallow a workday's hours, and an overlap at midnight may put them before now.
            var date = receiver.DateOf(now);
            while (true)
            {
                date = receiver.NextWorkday(date);
                if (receiver.HoursOn(date) is { } hours && hours.Start > now)
                {
                    return hours.Start;
                }
            }
        }
    }
}

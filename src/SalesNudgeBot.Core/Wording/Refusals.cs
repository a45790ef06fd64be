using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What a person reads whose act changes nothing: what the case is, never what they did wrong. Only they see it.</summary>
public static class Refusals
{
    public static Reply OnlyFor(PersonId person) => Private(Line.Of($"This one is {person}'s to answer. Nothing was changed."));

    public static Reply OnlyLeaders(Chain chain, Company company)
    {
        var team = company.Teams[chain.Team];
        return Private(
            team.Deputy is { } deputy
                ? Line.Of($"This one is for {team.Leader} or {deputy}. Nothing was changed.")
                : Line.Of($"This one is for {team.Leader}. Nothing was changed.")
        );
    }

    public static Reply Settled(Chain chain) =>
        chain.Head.Verdict is { } verdict
            ? Private(Line.Of($"{Titles.Of(chain)} is settled: {ClosingWords.Verdict(verdict)}. Nothing was changed."))
            : Private(Line.Of($"{Titles.Of(chain)} no longer waits for this. Nothing was changed."));

    public static Reply TakenBy(PersonId holder, Chain chain, Company company, PersonId reader) =>
        Private(
            chain.Case is { Climb: CaseClimb.Held held, Step: { } id } && chain.Find(id) is { } step
                ? Line.Of($"{holder} has it: {step.What} by {Times.Day(held.Until, reader, company)}. Nothing was changed.")
                : Line.Of($"{holder} has it. Nothing was changed.")
        );

    public static Reply AlreadyYours { get; } = Private(Line.Of($"You have this one already. When your step is done, press \"Record what came of it\"."));

    public static Reply NothingToRecord(Chain chain) => Private(Line.Of($"{Titles.Of(chain)} has no open step of yours. Nothing was changed."));

    public static Reply NothingToTell(Chain chain) =>
        Private(Line.Of($"{Titles.Of(chain)} is fine as far as I know, so there is nothing to note."));

    public static Reply Gone { get; } = Private(Line.Words("I can't find what this was about any more. Nothing was changed."));

    public static Reply NotReadable { get; } = Private(Line.Words("I could not read that button. Nothing was changed; please try it from the newest message."));

    public static Reply Field(string input, string sentence) =>
        new Reply.FieldErrors(ImmutableSortedDictionary<string, string>.Empty.Add(input, sentence));

    public static string NotInThePast(Instant at, Company company, PersonId reader) =>
        $"{Times.Full(at, reader, company)} has passed. Please give a time that is still to come.";

    public static string NotInTheFuture(Company company, PersonId reader, Instant now) =>
        $"That is still to come. Please give a time up to now, {Times.Full(now, reader, company)}.";

    public static string SoonerThan(Instant latest, Company company, PersonId reader) =>
        $"That is a long time for a client to wait. Please give a time before {Times.Full(latest, reader, company)}.";

    public static string BeforeTheClock(Instant over, Company company, PersonId reader) =>
        $"Please pick a time before {Times.Full(over, reader, company)}: until then nobody else hears of it.";

    public static string Between(Instant latest, Company company, PersonId reader) =>
        $"Please pick a time between now and {Times.Full(latest, reader, company)}.";

    static Reply.Private Private(Line line) => new(Message.Text(line));
}

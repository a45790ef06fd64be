using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Leadership;

/// <summary>What a leader reads of a team once a week: what they owe their reps first, and the team one click away.</summary>
/// <param name="Owing">Open leader promises of the one who reads it, to reps of this team, each with what it is for; in the order they are due.</param>
/// <param name="Reps">In the order of the manifest, which ranks nobody.</param>
public sealed record Digest(Team Team, PersonId Reader, LocalDate On, ImmutableArray<(Chain For, Promise Step)> Owing, ImmutableArray<RepWeek> Reps)
{
    public int PlansKept => Reps.Sum(rep => rep.PlansKept);

    public int ToldEarly => Reps.Sum(rep => rep.ToldEarly);

    /// <summary>The deputy reads it in place of a leader who is away that day.</summary>
    public static PersonId ReaderOf(Team team, Company company, Instant now)
    {
        var leader = company.WorkingTimeOf(team.Leader);
        return team.Deputy is { } deputy && leader.IsAway(leader.DateOf(now)) ? deputy : team.Leader;
    }

    /// <param name="chains">The team's open ones.</param>
    public static Digest Of(Team team, Company company, IEnumerable<Chain> chains, ImmutableArray<RepWeek> reps, Instant now)
    {
        var reader = ReaderOf(team, company, now);
        return new(
            team,
            reader,
            company.WorkingTimeOf(reader).DateOf(now),
            [
                .. chains.SelectMany(chain => chain.Links.Prepend(chain.Head), (chain, step) => (For: chain, Step: step))
                    .Where(owed => owed.Step is { Kind: PromiseKind.Leader, IsOpen: true } && owed.Step.By == reader)
                    .OrderBy(owed => owed.Step.Due),
            ],
            reps);
    }

    /// <param name="due">When it fell due; product time, and part of its key, so that it goes out once.</param>
    /// <param name="next">When the next one takes its place.</param>
    public Outgoing Message(Company company, Instant due, Instant next)
    {
        var message = DigestWords.Digest(this, company);
        return new(
            $"digest/{Team.Id}/{Calendars.IsoDate.Text(On)}",
            new Destination.Person(Reader),
            Operation.Post,
            MessageKind.Digest,
            message,
            company.WorkingTimeOf(Reader).NextStart(due),
            DigestWords.Why(this, due))
        {
            ExpiresAt = next,
        };
    }
}

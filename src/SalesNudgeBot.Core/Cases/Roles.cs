using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Cases;

/// <summary>Who holds a role, looked up when a step runs: people come and go while a case is open.</summary>
public static class Roles
{
    /// <summary>Whom a step tells. A leader who is away is stood in for by the deputy.</summary>
    public static (PersonId? Person, PersonId? Away) Receiver(Chain chain, EscalationStep step, Company company, Instant now)
    {
        var team = company.Teams[chain.Team];
        var wanted = step.Tell switch
        {
            StepTarget.Deliverer => chain.Deliverer,
            StepTarget.LeadersChannel or StepTarget.Leader => team.Leader,
            StepTarget.Deputy => team.Deputy,
            StepTarget.LeadersLeader => team.LeadersLeader,
            StepTarget.Person => step.Person,
            _ => null,
        };
        if (wanted is not { } person || !company.People.ContainsKey(person))
        {
            return (null, null);
        }

        if (!IsAway(person, company, now))
        {
            return (person, null);
        }

        return person == team.Leader && team.Deputy is { } deputy && !IsAway(deputy, company, now) ? (deputy, person) : (null, person);
    }

    /// <summary>The leader, or the deputy while the leader is away.</summary>
    public static PersonId InCharge(Team team, Company company, Instant now) =>
        team.Deputy is { } deputy && IsAway(team.Leader, company, now) && !IsAway(deputy, company, now) ? deputy : team.Leader;

    /// <summary>Whether time off stands between now and the person's next working time.</summary>
    public static bool IsAway(PersonId person, Company company, Instant now)
    {
        var time = company.WorkingTimeOf(person);
        return !time.TimeOff.IsEmpty && (time with { TimeOff = [] }).NextStart(now) < time.NextStart(now);
    }

    /// <summary>When the person is next away until, for the sentence that says so.</summary>
    public static Instant BackAt(PersonId person, Company company, Instant now) => company.WorkingTimeOf(person).NextStart(now);

    public static bool MayActOn(Chain chain, PersonId actor, Company company)
    {
        var team = company.Teams[chain.Team];
        return team.IsLedBy(actor) || (chain.Case?.Faces.Any(face => face.To == actor) ?? false);
    }

    /// <summary>Whom the leader talks to: the deliverer's own leader, or the deliverer where that is the leader themselves or nobody.</summary>
    public static PersonId TalkTo(Chain chain, Company company)
    {
        var deliverer = chain.Deliverer;
        var above = company.People.GetValueOrDefault(deliverer)?.ReportsTo;
        return above is { } peer && !company.Teams[chain.Team].IsLedBy(peer) && company.People.ContainsKey(peer) ? peer : deliverer;
    }
}

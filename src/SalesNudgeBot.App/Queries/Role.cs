using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.App.Queries;

public enum Role
{
    Rep,
    Leader,
    Deputy,
    LeadersLeader,
    Deliverer,
    Admin,
}

/// <param name="Team">Null for a role that is not a team's.</param>
public sealed record RoleHeld(Role Role, Team? Team);

public static class Roles
{
    /// <summary>Every role that a person has, the one they act in most first. Whoever leads nobody and is no rep delivers.</summary>
    public static ImmutableArray<RoleHeld> Of(Company company, Person person)
    {
        var held = ImmutableArray.CreateBuilder<RoleHeld>();
        var teams = company.TeamsOf(person.Id).Union(company.Teams.Values.Where(team => team.LeadersLeader == person.Id));
        foreach (var team in teams.OrderBy(team => team.Id.Value, StringComparer.Ordinal))
        {
            if (team.Reps.Any(rep => rep.Id == person.Id))
            {
                held.Add(new(Role.Rep, team));
            }

            if (team.Leader == person.Id)
            {
                held.Add(new(Role.Leader, team));
            }

            if (team.Deputy == person.Id)
            {
                held.Add(new(Role.Deputy, team));
            }

            if (team.LeadersLeader == person.Id)
            {
                held.Add(new(Role.LeadersLeader, team));
            }
        }

        if (person.Admin)
        {
            held.Add(new(Role.Admin, null));
        }

        if (held.Count == 0)
        {
            held.Add(new(Role.Deliverer, null));
        }

        return [.. held.OrderBy(role => role.Role)];
    }
}

using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Who may be what in a team.</summary>
static class RolesCheck
{
    public static void Run(Reading reading, Company company)
    {
        foreach (var team in company.Teams.Values)
        {
            LeaderIsNotRep(reading, team);
            LeaderIsNotTwice(reading, team, TeamsSection.Deputy, team.Deputy, "someone else, or no deputy");
            LeaderIsNotTwice(reading, team, TeamsSection.LeadersLeader, team.LeadersLeader, "the person whom the leader reports to");
        }

        RepsInOneTeam(reading, company);
    }

    static void LeaderIsNotRep(Reading reading, Team team)
    {
        if (team.Reps.Any(rep => rep.Id == team.Leader))
        {
            var place = reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Reps.Name, team.Leader.Value);
            reading.Findings.Add(Codes.LeaderIsRep, place, $"'{Shown.Plainly(team.Leader.Value)}' leads this team and cannot be its rep", "one of both", team.Leader.Value);
        }
    }

    static void LeaderIsNotTwice(Reading reading, Team team, Key role, PersonId? holder, string right)
    {
        if (holder == team.Leader)
        {
            var place = reading.PlaceOf(Root.Teams.Name, team.Id.Value, role.Name);
            reading.Findings.Add(Codes.LeaderTwice, place, $"'{Shown.Plainly(team.Leader.Value)}' leads this team and cannot be its {role.Name}", right, team.Leader.Value);
        }
    }

    static void RepsInOneTeam(Reading reading, Company company)
    {
        var memberships = company.Teams.Values.SelectMany(team => team.Reps, (team, rep) => (Rep: rep.Id.Value, Team: team.Id.Value));
        foreach (var rep in memberships.GroupBy(membership => membership.Rep).Where(rep => rep.Skip(1).Any()))
        {
            var ordered = rep
                .Select(membership => (membership.Team, Place: reading.PlaceOf(Root.Teams.Name, membership.Team, TeamsSection.Reps.Name, rep.Key)))
                .OrderBy(membership => membership.Place)
                .ToArray();
            foreach (var further in ordered[1..])
            {
                reading.Findings.Add(
                    Codes.RepInTwoTeams,
                    further.Place,
                    $"'{Shown.Plainly(rep.Key)}' is a rep of team '{Shown.Plainly(ordered[0].Team)}' already",
                    "one team",
                    rep.Key);
            }
        }
    }
}

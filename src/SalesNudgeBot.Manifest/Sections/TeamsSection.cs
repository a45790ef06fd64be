using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class TeamsSection
{
    public static readonly Key Leader = new("leader", "the id of the person who leads the team", Required: true);
    public static readonly Key Deputy = new("deputy", "the id of the leader's stand-in");
    public static readonly Key LeadersLeader = new("leaders_leader", "the id of the leader's own leader");
    public static readonly Key Reps = new("reps", "the ids of the reps, each with what is expected");
    public static readonly Key Policy = new("policy", "the id of the team's policy", PoliciesSection.Standard);
    public static readonly Key CheckIn = new("check_in", "what is different from the check-in of all teams");

    static readonly Key Name = new("name", "what people call the team", Required: true);
    static readonly Key Channel = new("channel", "the leaders' channel, where promises at risk are shown", Required: true);
    static readonly Key OpportunitiesPerMonth = new("opportunities_per_month", "opportunities to create in a month; no target if not given");

    public static ImmutableArray<Key> Keys { get; } = [Name, Leader, Deputy, LeadersLeader, Channel, Reps, CheckIn, Policy];

    public static ImmutableArray<Key> RepKeys { get; } = [OpportunitiesPerMonth];

    public static ImmutableDictionary<TeamId, Team> Read(Reading reading)
    {
        var forAll = Fields.OfSection(reading, Root.CheckIn.Name, CheckInSection.Keys);
        CheckInSection.Read(reading, forAll);

        var teams = ImmutableDictionary.CreateBuilder<TeamId, Team>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Teams.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            teams[new(id)] = new(
                new(id),
                fields.Text(Name),
                fields.Person(Leader) ?? new(""),
                fields.Person(Deputy),
                fields.Person(LeadersLeader),
                ReadReps(reading, fields),
                fields.Text(Channel),
                CheckInSection.Read(reading, CheckInOf(reading, fields, forAll)),
                fields.Id(Policy, Section.Policies)!);
        }

        return teams.ToImmutable();
    }

    static ImmutableArray<Rep> ReadReps(Reading reading, Fields team)
    {
        var reps = ImmutableArray.CreateBuilder<Rep>();
        foreach (var (id, place, map) in reading.Entries(team.Find(Reps)))
        {
            reading.Refer(Section.People, id, place);
            reps.Add(new(new(id), new Fields(reading, place, map, RepKeys).Optional(OpportunitiesPerMonth, Kinds.Number(1, 1000))));
        }

        return reps.ToImmutable();
    }

    static Fields CheckInOf(Reading reading, Fields team, Fields forAll) =>
        team.Find(CheckIn) is { } node ? new(reading, node.Place, reading.MapOf(node, node.Place), CheckInSection.Keys, forAll) : forAll;
}

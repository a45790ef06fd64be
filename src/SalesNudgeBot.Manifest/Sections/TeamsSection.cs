using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
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
    public static readonly Key Digest = new("digest", "what is different from the digest of all teams");

    public static readonly Key Channel = new("channel", "the leaders' channel, where promises at risk are shown; a name or an id", Required: true);
    public static readonly Key RepsFrom = new("reps_from", "a Slack user group whose members are reps too");
    public static readonly Key UserGroup = new("user_group", "the group's id, as in S012AB3CD", Required: true);
    public static readonly Key Home = new("workspace", "the id of the workspace where the leaders' channel is");

    static readonly Key Open = new("open", "true where people outside the leaders may be in the channel", "false");
    static readonly Key Name = new("name", "what people call the team", Required: true);
    static readonly Key OpportunitiesPerMonth = new("opportunities_per_month", "opportunities to create in a month; no target if not given");
    static readonly Key Started = new("started", "a new rep's first day, as in 2026-10-01");
    static readonly Key Calendar = new("calendar", "the calendar of members whom the manifest does not name; the leader's if not given");

    public static ImmutableArray<Key> Keys { get; } = [Name, Leader, Deputy, LeadersLeader, Home, Channel, Open, Reps, RepsFrom, .. GoalKeys.Keys, CheckIn, Digest, Policy];

    public static ImmutableArray<Key> RepKeys { get; } = [OpportunitiesPerMonth, .. GoalKeys.Keys, Started];

    public static ImmutableArray<Key> GroupKeys { get; } = [UserGroup, Calendar, OpportunitiesPerMonth];

    public static TeamsRead Read(Reading reading, ImmutableArray<Workspace> workspaces)
    {
        var forAll = Fields.OfSection(reading, Root.CheckIn.Name, CheckInSection.Keys);
        CheckInSection.Read(reading, forAll);
        var digest = Fields.OfSection(reading, Root.Digest.Name, DigestSection.Keys);
        DigestSection.Read(digest);

        var teams = ImmutableDictionary.CreateBuilder<TeamId, Team>();
        var groups = ImmutableArray.CreateBuilder<GroupReps>();
        var open = ImmutableHashSet.CreateBuilder<TeamId>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Teams.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            var home = fields.Id(Home, Section.Workspaces);
            var goal = GoalKeys.Read(fields, null);
            var platform = (workspaces.FirstOrDefault(workspace => workspace.Id.Value == home) ?? workspaces[0]).Platform;
            teams[new(id)] = new(
                new(id),
                fields.Text(Name),
                fields.Person(Leader) ?? new(""),
                fields.Person(Deputy),
                fields.Person(LeadersLeader),
                ReadReps(reading, fields, goal),
                fields.Value(Channel, platform is Platform.Slack ? PlatformKinds.SlackChannel : platform is Platform.Teams ? PlatformKinds.TeamsChannel : Kinds.Text, ""),
                CheckInSection.Read(reading, Within(reading, fields, CheckIn, CheckInSection.Keys, forAll)),
                fields.Id(Policy, Section.Policies)!)
            {
                Home = home is null ? null : new(home),
                Digest = DigestSection.Read(Within(reading, fields, Digest, DigestSection.Keys, digest)),
            };
            if (fields.Value(Open, Kinds.Flag, false))
            {
                open.Add(new(id));
            }

            if (fields.Find(RepsFrom) is { } from)
            {
                groups.Add(ReadGroup(reading, new(id), from) with { Goal = goal });
            }
        }

        return new(teams.ToImmutable(), groups.ToImmutable(), open.ToImmutable());
    }

    static GroupReps ReadGroup(Reading reading, TeamId team, Node node)
    {
        var fields = new Fields(reading, node.Place, reading.MapOf(node, node.Place), GroupKeys);
        return new(
            team,
            fields.Value(UserGroup, PlatformKinds.SlackUserGroup, ""),
            fields.Id(Calendar, Section.Calendars),
            fields.Optional(OpportunitiesPerMonth, Kinds.Number(1, 1000)));
    }

    static ImmutableArray<Rep> ReadReps(Reading reading, Fields team, Goal? goal)
    {
        var reps = ImmutableArray.CreateBuilder<Rep>();
        foreach (var (id, place, map) in reading.Entries(team.Find(Reps)))
        {
            reading.Refer(Section.People, id, place);
            var fields = new Fields(reading, place, map, RepKeys);
            reps.Add(new(new(id), fields.Optional(OpportunitiesPerMonth, Kinds.Number(1, 1000)))
            {
                Goal = GoalKeys.Read(fields, goal),
                Started = fields.Optional(Started, Kinds.Date),
            });
        }

        return reps.ToImmutable();
    }

    /// <summary>What a team says for itself, and what holds for all where it does not.</summary>
    static Fields Within(Reading reading, Fields team, Key key, ImmutableArray<Key> keys, Fields forAll) =>
        team.Find(key) is { } node ? new(reading, node.Place, reading.MapOf(node, node.Place), keys, forAll) : forAll;
}

/// <param name="Open">Teams whose leaders' channel others may be in.</param>
readonly record struct TeamsRead(ImmutableDictionary<TeamId, Team> Teams, ImmutableArray<GroupReps> Groups, ImmutableHashSet<TeamId> Open);

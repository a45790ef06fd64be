using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class TeamsSection
{
    public static readonly IdKey Leader = new("leader", Section.People, "who hears of promises at risk and acts on them; not one of the team's reps", Required: true);
    public static readonly IdKey Deputy = new("deputy", Section.People, "stands in for the leader", Otherwise: "nobody");
    public static readonly IdKey LeadersLeader = new("leaders_leader", Section.People, "the leader's own leader, who hears last", Otherwise: "nobody");
    public static readonly IdKey Home = new("workspace", Section.Workspaces, "the workspace where that channel is", Otherwise: "the first");

    public static readonly Key<string> Channel = new(
        "channel",
        Kinds.Text,
        "the leaders' channel, where promises at risk are shown: its name; in Slack also its id, in Teams also its id or its link",
        Required: true);

    public static readonly IdKey Policy = new("policy", Section.Policies, "the policy that new cases follow", PoliciesSection.Standard);
    public static readonly Key CheckIn = new("check_in", CheckInSection.Table, "what is different from the `check_in` of all teams", Otherwise: "nothing");
    public static readonly Key Digest = new("digest", DigestSection.Table, "what is different from the `digest` of all teams", Otherwise: "nothing");
    public static readonly Key<string> UserGroup = new("user_group", PlatformKinds.SlackUserGroup, "the group's id, as in `S012AB3CD`", Required: true);

    public static readonly Key<int> OpportunitiesPerMonth = new("opportunities_per_month", Kinds.Number(1, 1000), "how many to create in a month", Otherwise: "no target");
    static readonly IdKey Calendar = new("calendar", Section.Calendars, "the calendar of members whom the manifest does not name", Otherwise: "the leader's");
    static readonly Key<LocalDate> Started = new("started", Kinds.Date, "a new rep's first day, as in `2026-10-01`", Otherwise: "not new");

    public static readonly Key<bool> Open = new("open", Kinds.Flag, "the channel may be public, and people outside the leaders may be in it", "false");
    static readonly Key<string> Name = new("name", Kinds.Text, "what people call the team", Required: true);

    public static ImmutableArray<Key> RepKeys { get; } = [OpportunitiesPerMonth, .. GoalKeys.Own, Started];

    public static ImmutableArray<Key> GroupKeys { get; } = [UserGroup, Calendar, OpportunitiesPerMonth];

    public static readonly Key Reps = new(
        "reps",
        new Shape.Entries(new Shape.IdOf(Section.People), new Shape.Table("rep", RepKeys)),
        "the reps, each with what is expected, if anything is",
        Otherwise: "none");

    public static readonly Key RepsFrom = new("reps_from", new Shape.Table("reps_from", GroupKeys), "a Slack user group whose members are reps too", Otherwise: "none");

    public static ImmutableArray<Key> Keys { get; } = [Name, Leader, Deputy, LeadersLeader, Home, Channel, Open, Reps, RepsFrom, .. GoalKeys.Keys, CheckIn, Digest, Policy];

    public static Shape.Table Table { get; } = new("team", Keys);

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
            var home = fields.Id(Home);
            var goal = GoalKeys.Read(fields, null);
            var platform = (workspaces.FirstOrDefault(workspace => workspace.Id.Value == home) ?? workspaces[0]).Platform;
            teams[new(id)] = new(
                new(id),
                fields.Text(Name),
                fields.Person(Leader) ?? new(""),
                fields.Person(Deputy),
                fields.Person(LeadersLeader),
                ReadReps(reading, fields, goal),
                fields.Text(Channel with { Kind = platform is Platform.Slack ? PlatformKinds.SlackChannel : platform is Platform.Teams ? PlatformKinds.TeamsChannel : Kinds.Text }),
                CheckInSection.Read(reading, Within(reading, fields, CheckIn, CheckInSection.Keys, forAll)),
                fields.Id(Policy)!)
            {
                Home = home is null ? null : new(home),
                Digest = DigestSection.Read(Within(reading, fields, Digest, DigestSection.Keys, digest)),
            };
            if (fields.Value(Open, false))
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
            fields.Text(UserGroup),
            fields.Id(Calendar),
            fields.Optional(OpportunitiesPerMonth));
    }

    static ImmutableArray<Rep> ReadReps(Reading reading, Fields team, Goal? goal)
    {
        var reps = ImmutableArray.CreateBuilder<Rep>();
        foreach (var (id, place, map) in reading.Entries(team.Find(Reps)))
        {
            reading.Refer(Section.People, id, place);
            var fields = new Fields(reading, place, map, RepKeys);
            reps.Add(new(new(id), fields.Optional(OpportunitiesPerMonth))
            {
                Goal = GoalKeys.Read(fields, goal),
                Started = fields.Optional(Started),
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

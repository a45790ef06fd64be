using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class WorkspacesSection
{
    static readonly Kind<Platform> Platforms = Kinds.Choice("a platform", ("local", Platform.Local), ("slack", Platform.Slack), ("teams", Platform.Teams));

    public static readonly Key<Platform> PlatformKey = new("platform", Platforms, "`local` is the web page that comes with the bot, where one person can be everyone", Required: true);

    public static ImmutableArray<Key> Keys { get; } = [PlatformKey];

    /// <summary>Made when asked for: the tables of the platforms hold the key above.</summary>
    public static Shape Shape => new Shape.Variant(
        PlatformKey,
        [("local", new("local workspace", Keys)), ("slack", SlackWorkspace.Table), ("teams", TeamsWorkspace.Table)]);

    /// <summary>Every workspace named; the local one alone when none is.</summary>
    public static WorkspacesRead Read(Reading reading)
    {
        var all = ImmutableArray.CreateBuilder<Workspace>();
        var known = ImmutableArray.CreateBuilder<Workspace>();
        var slack = ImmutableArray.CreateBuilder<SlackSettings>();
        var teams = ImmutableArray.CreateBuilder<TeamsSettings>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Workspaces.Name)))
        {
            // Which keys are known depends on the platform; where that is not known, none is judged.
            var written = map?.Entries.Keys.Select(key => new Key(key, PlatformKey.Shape, "")) ?? [];
            var any = new Fields(reading, place, map, [PlatformKey, .. written]);
            var platform = any.OptionalOr(PlatformKey);
            all.Add(new(new(id), platform ?? Platform.Local));
            if (platform is not null)
            {
                known.Add(all[^1]);
            }

            switch (platform)
            {
                case Platform.Local:
                    _ = new Fields(reading, place, map, Keys);
                    break;
                case Platform.Slack:
                    slack.Add(SlackWorkspace.Read(new(id), new(reading, place, map, SlackWorkspace.Keys)));
                    break;
                case Platform.Teams:
                    teams.Add(TeamsWorkspace.Read(new(id), new(reading, place, map, TeamsWorkspace.Keys)));
                    break;
            }
        }

        return all.Count == 0 ? new([Workspace.BuiltIn], [Workspace.BuiltIn], [], []) : new(all.ToImmutable(), known.ToImmutable(), slack.ToImmutable(), teams.ToImmutable());
    }
}

/// <param name="Known">Those whose platform could be read: what is there is judged by it.</param>
readonly record struct WorkspacesRead(ImmutableArray<Workspace> All, ImmutableArray<Workspace> Known, ImmutableArray<SlackSettings> Slack, ImmutableArray<TeamsSettings> Teams);

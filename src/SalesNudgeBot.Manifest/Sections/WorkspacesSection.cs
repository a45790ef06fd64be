using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class WorkspacesSection
{
    const string Local = "local";

    static readonly Key Platform = new("platform", "local; slack and teams are known, but not served yet", Required: true);

    static readonly Kind<string> Platforms = Kinds.Choice("a platform", (Local, Local), ("slack", "slack"), ("teams", "teams"));

    public static ImmutableArray<Key> Keys { get; } = [Platform];

    /// <summary>Every platform named, whether or not it is served; local alone when none is.</summary>
    public static ImmutableArray<string> Read(Reading reading)
    {
        var platforms = new List<string>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Workspaces.Name)))
        {
            // The other keys of a platform that is not served are not judged.
            var unserved = map?.Entries.Keys.Select(key => new Key(key, "")) ?? [];
            var platform = new Fields(reading, place, map, [Platform, .. unserved]).Value(Platform, Platforms, Local);
            if (platform == Local)
            {
                _ = new Fields(reading, place, map, Keys);
            }
            else
            {
                reading.Findings.Add(
                    Codes.PlatformNotServed,
                    reading.PlaceOf(Root.Workspaces.Name, id, Platform.Name),
                    $"this version serves the local workspace only, not {platform}",
                    "platform: local",
                    platform);
            }

            platforms.Add(platform);
        }

        return platforms.Count == 0 ? [Local] : [.. platforms.Distinct()];
    }
}

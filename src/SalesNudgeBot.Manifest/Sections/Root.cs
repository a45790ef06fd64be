using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>The sections of a manifest. Those keyed by id may be spread over several files; the others stand in one.</summary>
static class Root
{
    public static readonly Key Version = new("version", "the format this manifest is written in, 1", Required: true);
    public static readonly Key Company = new("company", "the company's name", Required: true);
    public static readonly Key Workspaces = new("workspaces", "where the bot speaks");
    public static readonly Key Calendars = new("calendars", "working hours, workdays and holidays, by id");
    public static readonly Key People = new("people", "everyone the bot may write to, by id", Required: true);
    public static readonly Key Teams = new("teams", "reps and who leads them, by id", Required: true);
    public static readonly Key CheckIn = new("check_in", "when reps are asked; the same for every team unless a team says otherwise");
    public static readonly Key Digest = new("digest", "when leaders get their week; the same for every team unless a team says otherwise");
    public static readonly Key Policies = new("policies", "who hears of a promise at risk, in which order, by id");
    public static readonly Key Crm = new("crm", "what comes from a CRM, and how its files are read");
    public static readonly Key Attention = new("attention", "how many messages of its own the bot sends a person in a day");
    public static readonly Key Retention = new("retention", "how long things are kept");
    public static readonly Key Pace = new("pace", "how pace is worked out");
    public static readonly Key Sample = new("sample", "only for trying things out");

    public static ImmutableArray<Key> Keys { get; } =
        [Version, Company, Workspaces, Calendars, People, Teams, CheckIn, Digest, Policies, Crm, Attention, Retention, Pace, Sample];

    public static ImmutableArray<Key> ById { get; } = [Workspaces, Calendars, People, Teams, Policies];
}

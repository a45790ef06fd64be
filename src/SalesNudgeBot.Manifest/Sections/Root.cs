using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>The sections of a manifest. Those keyed by id may be spread over several files; the others stand in one.</summary>
static class Root
{
    /// <summary>Sections whose names start so are the admin's own: they hold what other sections take by an alias.</summary>
    public const string OwnPrefix = "x-";

    public static readonly Key Version = new("version", new Shape.Single(Versions.Kind), "the format this manifest is written in", Required: true);
    public static readonly Key<BotMode> Mode = new(
        "mode", Kinds.Choice("live or shadow", ("live", BotMode.Live), ("shadow", BotMode.Shadow)), "`shadow`: admins alone see what would go to whom, and nobody else hears anything", "live");
    public static readonly Key Company = new("company", CompanySection.Table, "the company's name", Required: true);
    public static readonly Key People = new("people", ByIdOf(PeopleSection.Table), "everyone the bot may write to, by id", Required: true);
    public static readonly Key Calendars = new("calendars", ByIdOf(CalendarsSection.Table), "working hours, workdays and holidays, by id", Otherwise: "`standard` alone");
    public static readonly Key Teams = new("teams", ByIdOf(TeamsSection.Table), "reps and who leads them, by id", Required: true);
    public static readonly Key CheckIn = new("check_in", CheckInSection.Table, "when reps are asked; the same for every team unless a team says otherwise", Otherwise: "what its keys say");
    public static readonly Key Digest = new("digest", DigestSection.Table, "when leaders get their week; the same for every team unless a team says otherwise", Otherwise: "what its keys say");
    public static readonly Key Policies = new("policies", ByIdOf(PoliciesSection.Table), "who hears of a promise at risk, in which order, by id", Otherwise: "`standard` alone");
    public static readonly Key Expectations = new("expectations", ByIdOf(ExpectationsSection.Table), "what leaders expect of reps, by id: `manifest check` finds what cannot all hold", Otherwise: "nothing");
    public static readonly Key Crm = new("crm", CrmSection.Table, "what comes from a CRM, and how its files are read", Otherwise: "answers are the count");
    public static readonly Key Attention = new("attention", AttentionSection.Table, "how many messages of its own the bot sends a person in a day", Otherwise: "what its keys say");
    public static readonly Key Pace = new("pace", PaceSection.Table, "how pace is worked out", Otherwise: "what its keys say");
    public static readonly Key Retention = new("retention", RetentionSection.Table, "how long things are kept", Otherwise: "what its keys say");
    public static readonly Key Workspaces = new("workspaces", ByIdOf(WorkspacesSection.Shape), "where the bot speaks, by id", Otherwise: "`local` alone");
    public static readonly Key Sample = new("sample", SampleSection.Table, "only for trying things out", Otherwise: "a real company");

    public static ImmutableArray<Key> Keys { get; } =
        [Version, Mode, Company, Workspaces, Calendars, People, Teams, CheckIn, Digest, Policies, Expectations, Crm, Attention, Retention, Pace, Sample];

    public static Shape.Table Table { get; } = new("manifest", Keys);

    public static ImmutableArray<Key> ById { get; } = [Workspaces, Calendars, People, Teams, Policies, Expectations];

    static Shape.Entries ByIdOf(Shape each) => new(new Shape.Single(Kinds.Id), each);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Import.Teams;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>A draft as the files of a manifest, with a word at each place where an admin goes on.</summary>
static class DraftFiles
{
    const string UsualStart = "09:00";

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<ManifestFile> Of(Draft draft)
    {
        var ids = new PersonIds();
        return EditorSchema.With([("company.yaml", CompanyFile(draft)), ("people.yaml", PeopleFile(draft, ids)), ("teams.yaml", TeamsFile(draft, ids))]);
    }

    public static string TeamId(string team) => new PersonIds().Of(team);

    static string CompanyFile(Draft draft) =>
        $"""
        # A manifest is every .yaml file in this folder, read together. manifests/README.md explains every key; editors with the YAML
        # language server complete and check them while you type.

        version: 1

        company:
          name: {Quoted(draft.Company)}
        {Workspaces(draft)}
        calendars:
          standard:
            hours: {Quoted(draft.Hours)}
            # workdays: [monday, tuesday, wednesday, thursday, friday]
            # holidays:
            #   2026-12-25: Christmas Day

        """;

    static string Workspaces(Draft draft) =>
        draft.Platform switch
        {
            Platform.Slack => """

                # Secrets never stand here: these are the names of environment variables. For HTTP in place of Socket Mode see manifests/README.md.
                workspaces:
                  main:
                    platform: slack
                    transport: socket
                    bot_token: env:SLACK_BOT_TOKEN
                    app_token: env:SLACK_APP_TOKEN

                """,
            Platform.Teams => $"""

                # The secret never stands here: this is the name of an environment variable.
                workspaces:
                  main:
                    platform: teams
                    app_id: {draft.AppId}
                    tenant: {draft.Tenant}
                    app_secret: env:TEAMS_APP_SECRET

                """,
            _ => "",
        };

    static string PeopleFile(Draft draft, PersonIds ids)
    {
        var text = new StringBuilder("# Everyone the bot may write to: reps, who leads them, and whoever delivers what is promised to clients. The word before\n# the colon is the person's id; other sections use it.\n\npeople:\n");
        foreach (var person in (DraftPerson[])[draft.Leader, .. draft.Reps])
        {
            text.Append($"  {ids.Of(person.Name)}:\n    name: {Quoted(person.Name)}\n");
            text.Append(person.Email is null ? "" : $"    email: {Quoted(person.Email)}\n");
            text.Append(draft.Zone is null ? "" : $"    zone: {draft.Zone}\n");
            text.Append(person == draft.Leader ? "    admin: true   # hears what is wrong with this manifest; it may be somebody else\n" : "");
        }

        return text.ToString();
    }

    static string TeamsFile(Draft draft, PersonIds ids)
    {
        var text = new StringBuilder("# Who sells with whom, and who leads them. Next: a deputy and the leader's own leader, who hear when nobody takes a promise\n# at risk (deputy:, leaders_leader:), and what each rep is to create in a month (opportunities_per_month: below a rep).\n\nteams:\n");
        text.Append($"  {TeamId(draft.Team)}:\n    name: {Quoted(draft.Team)}\n    leader: {ids.Of(draft.Leader.Name)}\n    channel: {Quoted(draft.Channel)}\n    reps:\n");
        foreach (var rep in draft.Reps)
        {
            text.Append($"      {ids.Of(rep.Name)}:\n");
        }

        // Asked outside their hours, reps would get it at another time than the one written.
        if (draft.Hours.Split('-', StringSplitOptions.TrimEntries) is [var start, var end] && (string.CompareOrdinal(start, UsualStart) > 0 || string.CompareOrdinal(end, UsualStart) <= 0))
        {
            text.Append($"\ncheck_in:\n  at: {Quoted(start)}\n");
        }

        return text.ToString();
    }

    static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}

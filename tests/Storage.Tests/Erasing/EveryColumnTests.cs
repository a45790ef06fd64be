using Dapper;

namespace SalesNudgeBot.Storage.Tests.Erasing;

/// <summary>What erasing does to each column there is. A column that is new stands in none of these lists, and somebody has to think about it.</summary>
public sealed class EveryColumnTests
{
    /// <summary>What the person wrote: gone. The names of clients that a CRM brought stay, as its words.</summary>
    static readonly string[] Words =
    [
        "texts.id", "texts.value", "texts.expires_at",
    ];

    /// <summary>Written anew without what the person wrote, and with another id.</summary>
    static readonly string[] WordsTaken =
    [
        "inbox.act", "inbox.reply",
    ];

    /// <summary>The former id, and the former name, take the place of the person's.</summary>
    static readonly string[] Renamed =
    [
        "additions.rep", "cadences.rep", "cadences.body", "chain_people.person", "chains.snapshot", "check_ins.person", "check_ins.body",
        "crm_staged.rep", "inbox.actor", "inbox.lane", "ledger_events.body", "ledger_events.actor", "opportunities.rep", "outbox.message_key",
        "outbox.destination", "outbox.thread", "outbox.only_for", "outbox.valid_aggregate", "outbox.tell_aggregate", "outbox.tell_what",
        "outbox.message", "outbox.folded", "outbox.why", "outbox.reason", "paused_teams.paused_by", "sent_messages.message_key",
        "sent_messages.destination", "sent_messages.folded_into", "texts.subject",
    ];

    /// <summary>The row goes with the person.</summary>
    static readonly string[] Deleted =
    [
        "accounts.workspace", "accounts.account", "accounts.person", "accounts.name", "accounts.zone", "accounts.state", "accounts.dnd_from",
        "accounts.dnd_until", "accounts.updated_at", "conversations.workspace", "conversations.kind", "conversations.key",
        "conversations.conversation_id", "conversations.user_id", "conversations.team", "conversations.name", "conversations.service_url",
        "conversations.locale", "conversations.zone", "conversations.closed", "conversations.updated_at", "group_members.workspace",
        "group_members.team", "group_members.person", "people_state.person", "people_state.away_first", "people_state.away_last",
        "people_state.away_recorded_at", "people_state.welcomed_at", "people_state.unreachable", "people_state.unreachable_at",
    ];

    /// <summary>Ids of a platform's, of the person's own conversation and of what they did there.</summary>
    static readonly string[] Emptied =
    [
        "inbox.key", "outbox.reference", "sent_messages.reference",
    ];

    /// <summary>Dates, counts, kinds and ids of other things: no person can be read from them.</summary>
    static readonly string[] Nobody =
    [
        "additions.number", "additions.said_on", "cadences.version", "chain_people.role", "chains.team", "chains.version", "chains.is_open",
        "chains.made_at", "chains.next_at", "check_ins.date", "check_ins.state", "check_ins.next_at", "configuration_revisions.number",
        "configuration_revisions.hash", "configuration_revisions.applied_at", "configuration_revisions.people_joined",
        "configuration_revisions.people_left", "configuration_revisions.teams_added", "configuration_revisions.teams_removed",
        "configuration_revisions.teams_changed", "configuration_revisions.refused", "crm_imports.number", "crm_imports.imported_at",
        "crm_imports.as_of", "crm_staged.staging", "crm_staged.line", "crm_staged.created_on", "crm_staged.state", "crm_staged.closed_on",
        "crm_staged.value", "crm_stagings.number", "crm_stagings.begun_at", "digests.team", "digests.next_at", "directory_version.only_row",
        "directory_version.version", "erasures.number", "erasures.at", "inbox.sequence", "inbox.received_at", "inbox.state", "inbox.handled_at",
        "installation.only_row", "installation.clock_mode", "installation.clock_at", "ledger_events.sequence", "ledger_events.type",
        "ledger_events.schema_version", "ledger_events.happened_at", "ledger_events.recorded_at", "opportunities.created_on", "opportunities.state",
        "opportunities.closed_on", "opportunities.value", "opportunities.has_account", "outbox.sequence", "outbox.operation", "outbox.revision",
        "outbox.kind", "outbox.urgent", "outbox.not_before", "outbox.expires_at", "outbox.valid_generation", "outbox.created_at", "outbox.state",
        "outbox.attempts", "outbox.held_until", "outbox.retry_at", "outbox.lease_until", "outbox.sent_at", "outbox.fold_order", "outbox.ended_at",
        "outbox.may_have_arrived", "outbox.workspace", "outbox.priority", "paused_teams.team", "paused_teams.paused_at", "schema_versions.number",
        "schema_versions.name", "sent_messages.fold_order", "team_channels.workspace", "team_channels.team", "workspaces_state.workspace",
        "workspaces_state.closed_until",
    ];

    /// <summary>Text that a person could stand in, and why none does.</summary>
    static readonly Dictionary<string, string> Looked = new()
    {
        ["configuration_revisions.form"] = "the manifest in force, which does not have them: only the newest is kept",
        ["configuration_revisions.who"] = "a user of the operating system",
        ["erasures.person"] = "the id since then",
        ["erasures.was"] = "SHA-256 of the id",
        ["erasures.who"] = "a user of the operating system",
        ["team_channels.channel"] = "a channel",
        ["workspaces_state.paused_reason"] = "what a platform said of the whole workspace",
        ["crm_staged.account"] = "a client",
        ["crm_staged.id"] = "of the CRM",
        ["opportunities.id"] = "of the CRM",
        ["additions.account"] = "the id of a text",
        ["additions.matched_to"] = "of the CRM",
        ["outbox.id"] = "a hash",
        ["outbox.folded_into"] = "a hash",
        ["sent_messages.row_id"] = "a hash",
        ["chains.id"] = "a hash",
        ["chain_people.chain"] = "a hash",
        ["ledger_events.chain"] = "a hash",
    };

    [Theory, EachDatabase]
    public async Task Somebody_has_thought_of_each_column_for_when_a_person_is_erased(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var there = await db.Sql(c => c.Query<string>(engine == Engine.Sqlite
            ? "select m.name || '.' || p.name from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table' and m.name not like 'sqlite_%'"
            : "select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema()").ToList());

        string[] known = [.. Words, .. WordsTaken, .. Renamed, .. Deleted, .. Emptied, .. Nobody, .. Looked.Keys];

        Assert.Equal(known.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }
}

using System.Data.Common;
using Dapper;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.CheckIns;
using SalesNudgeBot.Storage.Erasing;
using SalesNudgeBot.Storage.Inbox;
using SalesNudgeBot.Storage.Installation;
using SalesNudgeBot.Storage.Leadership;
using SalesNudgeBot.Storage.Ledger;
using SalesNudgeBot.Storage.Outbox;
using SalesNudgeBot.Storage.People;
using SalesNudgeBot.Storage.Prospecting;
using SalesNudgeBot.Storage.Texts;
using SalesNudgeBot.Storage.Workspaces;

namespace SalesNudgeBot.Storage;

/// <summary>The stores over one connection. Their SQL is what SQLite and PostgreSQL have in common; only the schemas differ.</summary>
sealed class Stores(DbConnection db) : IStores
{
    // Dapper keeps this per process; every query in this assembly relies on it.
    static Stores() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public DbConnection Connection { get; } = db;
    public IInboxStore Inbox { get; } = new InboxStore(db);
    public ILedgerStore Ledger { get; } = new LedgerStore(db);
    public ICheckInStore CheckIns { get; } = new CheckInStore(db);
    public IOutboxStore Outbox { get; } = new OutboxStore(db);
    public ITextStore Texts { get; } = new TextStore(db);
    public IPeopleStore People { get; } = new PeopleStore(db);
    public IDirectoryStore Directory { get; } = new DirectoryStore(db);
    public IInstallationStore Installation { get; } = new InstallationStore(db);
    public IWorkspaceStore Workspaces { get; } = new WorkspaceStore(db);
    public IPauseStore Pauses { get; } = new PauseStore(db);
    public IConversationStore Conversations { get; } = new ConversationStore(db);
    public IDigestStore Digests { get; } = new DigestStore(db);
    public ICadenceStore Cadences { get; } = new CadenceStore(db);
    public IOpportunityStore Opportunities { get; } = new OpportunityStore(db);
    public IErasureStore Erasures { get; } = new ErasureStore(db);
}

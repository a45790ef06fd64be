using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Dispatching;

/// <summary>A small Berlin company on a database of its own, a dispatcher, and a platform that answers by script. It is Monday, 10:00.</summary>
sealed class PostOffice : IAsyncDisposable
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Never = new("never");

    static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;
    readonly Companies companies = new();
    readonly TestDatabase files;

    PostOffice(TestDatabase files)
    {
        this.files = files;
        Dispatcher = NewProcess();
    }

    public SettableClock Clock { get; } = new(At("2026-11-30 10:00"));
    public SettableClock Wall { get; } = new(Instant.FromUtc(2026, 1, 1, 0, 0));
    public ScriptedPlatform Platform { get; } = new();
    public ToldHook Hook { get; } = new();
    public Dispatcher Dispatcher { get; private set; }
    public IDatabase Database => files.Database;

    public Company Company
    {
        get => companies.Current;
        set => companies.Current = value;
    }

    /// <summary>Aggregates whose messages no longer hold.</summary>
    public HashSet<string> MovedOn { get; } = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PostOffice> Open() => new(await TestDatabase.Open());

    public static Instant At(string local) =>
        Zones.At(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value, Berlin);

    /// <summary>A message that says its own key, due now, whose aggregate wants to know what became of it.</summary>
    public Outgoing Post(string key, MessageKind kind = MessageKind.TrackAsk, PersonId? to = null, bool foldable = false) =>
        new(key, new Destination.Person(to ?? Ana), Operation.Post, kind, Says(key), Clock.Now, new Why("rule", [], Clock.Now))
        {
            TellWhenSent = new(key, "sent"),
            Folded = foldable ? Says($"also {key}") : null,
        };

    public static Outgoing Update(Outgoing post, string says, int revision = 1, string? folded = null) =>
        post with
        {
            Operation = Operation.Update,
            Kind = MessageKind.BriefUpdate,
            Revision = revision,
            Message = Says(says),
            Folded = folded is null ? null : Says(folded),
            TellWhenSent = null,
        };

    public static Message Says(string words) => Message.Text(Line.Words(words));

    public Task Plan(params Outgoing[] outgoing) => PlanIn(Workspace.BuiltIn.Id, outgoing);

    public Task PlanIn(WorkspaceId workspace, params Outgoing[] outgoing) =>
        Database.Write(
            stores =>
            {
                foreach (var one in outgoing)
                {
                    stores.Outbox.Add(one, Clock.Now, workspace);
                }

                return true;
            },
            cancellation: Cancellation);

    public Task Do<T>(Func<IStores, T> work) => Database.Write(work, cancellation: Cancellation);

    /// <summary>As often as something changes.</summary>
    public async Task Run()
    {
        for (var rounds = 0; await Dispatcher.RunOnce(Cancellation) > 0; rounds++)
        {
            Assert.True(rounds < 200, "The dispatcher never comes to rest.");
        }
    }

    public async Task<OutboxRow> Row(Outgoing outgoing) =>
        (await Database.Read(stores => stores.Outbox.Find(OutboxRow.IdOf(outgoing)), Cancellation))!;

    /// <summary>Forgets everything that was only in memory.</summary>
    public void Restart()
    {
        Dispatcher.Dispose();
        Dispatcher = NewProcess();
    }

    public async ValueTask DisposeAsync()
    {
        Dispatcher.Dispose();
        await files.DisposeAsync();
    }

    Dispatcher NewProcess() => Over(Database);

    /// <summary>Another one, which sees the office's database through this.</summary>
    public Dispatcher Over(IDatabase database) =>
        new(Workspace.BuiltIn.Id, database, Platform, companies, Clock, Wall, new Validity(MovedOn), Hook, NullLogger<Dispatcher>.Instance);

    sealed class Validity(HashSet<string> movedOn) : IValidity
    {
        public bool Holds(IStores stores, ValidWhile valid) => !movedOn.Contains(valid.Aggregate);
    }

    sealed class Companies : ICompanySource
    {
        static readonly Calendar Office = new(
            "office",
            new(new(9, 0), new(17, 30)),
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            []);

        public Company Current { get; set; } = new(
            "Sample",
            new[] { Who(Ana, "Ana Prado"), Who(Omar, "Omar Said"), Who(Never, "Nobody") with { Calendar = "closed" } }.ToImmutableDictionary(person => person.Id),
            [],
            new[] { Office, Office with { Id = "closed", Workdays = [] } }.ToImmutableDictionary(calendar => calendar.Id),
            [],
            AttentionBudget.Default,
            Retention.Default);

        static Person Who(PersonId id, string name) => new(id, name, Berlin, "office", null, null, [], [], false);
    }
}

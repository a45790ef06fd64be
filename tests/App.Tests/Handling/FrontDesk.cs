using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Handling;

/// <summary>Where acts come in: an inbox on a database of its own. It is Monday, 10:00; nobody is new.</summary>
sealed class FrontDesk : ICompanySource, IAsyncDisposable
{
    /// <summary>However busy the machine is.</summary>
    static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    readonly TestDatabase files;
    int failures;
    int acts;

    FrontDesk(TestDatabase files, TimeSpan? patience)
    {
        this.files = files;
        Patient = Waiting(Long);
        Inbox = Waiting(patience ?? Long);

        Inbox Waiting(TimeSpan longest) => new(files.Database, this, Clock, new CommitSignal(), NullLogger<Inbox>.Instance, longest);
    }

    public SettableClock Clock { get; } = new(CheckInDesk.At("2026-11-23 10:00"));
    public Inbox Inbox { get; }

    /// <summary>The same one, for who waits long.</summary>
    public Inbox Patient { get; }

    public IDatabase Database => files.Database;
    public Company Company { get; set; } = CheckInDesk.Company;

    Company ICompanySource.Current => Interlocked.Decrement(ref failures) < 0 ? Company : throw new TimeZoneNotFoundException("a mistake of ours");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<FrontDesk> Open(TimeSpan? patience = null)
    {
        var desk = new FrontDesk(await TestDatabase.Open(), patience);
        await desk.Database.Write(stores => desk.Company.People.Keys.Count(person => stores.People.Welcome(person, desk.Clock.Now)), cancellation: Cancellation);
        return desk;
    }

    /// <summary>The next so many decisions meet a mistake of ours.</summary>
    public void Fails(int times) => failures = times;

    public Task<Reply> Receive(PersonId actor, Act act, string? key = null) => Inbox.Receive(key ?? $"desk/{++acts}", actor, act, Cancellation);

    public Task<bool> Keep(PersonId actor, Act act, string? key = null) => Inbox.Keep(key ?? $"desk/{++acts}", actor, act, Cancellation);

    public async Task HandleAll()
    {
        while (await Inbox.HandleWaiting(Cancellation) > 0)
        {
        }
    }

    public Task<T> Read<T>(Func<IStores, T> read) => Database.Read(read, Cancellation);

    public Task<IReadOnlyList<OutboxRow>> To(PersonId person) => Read(stores => stores.Outbox.To(new Destination.Person(person)));

    public static string Words(Message message) =>
        string.Join(" / ", message.Lines().Select(line => string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words words => words.Text,
            Span.Strong strong => strong.Text,
            Span.Name name => name.Person.Value,
            _ => "…",
        }))));

    public ValueTask DisposeAsync() => files.DisposeAsync();
}

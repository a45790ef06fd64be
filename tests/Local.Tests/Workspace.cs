using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Local.Tests;

/// <summary>The local workspace over real sockets, SQLite and the real dispatcher; only what the bot decides is put in by the test.</summary>
sealed class Workspace : IAsyncDisposable
{
    /// <summary>A header with which a test pretends to call from another address.</summary>
    public const string RemoteAddress = "X-Test-Remote-Address";

    readonly WebApplication app;
    readonly string folder;
    int keys;

    Workspace(WebApplication app, string folder, SqliteDatabase database, Decider decider, Tick tick)
    {
        (this.app, this.folder, Database, Decider, Tick) = (app, folder, database, decider, tick);
        Http = new() { BaseAddress = new(Own) };
        Http.DefaultRequestHeaders.Add("Origin", Own);
    }

    public SqliteDatabase Database { get; }
    public Decider Decider { get; }
    public Tick Tick { get; }
    public HttpClient Http { get; }

    /// <summary>The page's own origin.</summary>
    public string Own => app.Urls.First();
    public LocalPlatform Platform => app.Services.GetRequiredService<LocalPlatform>();

    public static async Task<Workspace> Open(LocalOptions? options = null, ClockMode mode = ClockMode.Simulated)
    {
        var folder = Directory.CreateTempSubdirectory("local-tests").FullName;
        var database = await SqliteDatabase.Open(Path.Combine(folder, "test.db"));
        var wall = new Wall();
        var clock = await ProductClock.Start(database, wall, mode, SampleCompany.At(18, 9), TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddLocalWorkspace(options ?? LocalOptions.Default);
        builder.Services.AddSingleton<IDatabase>(database);
        builder.Services.AddSingleton<IProductClock>(clock).AddSingleton(clock).AddSingleton<IWallClock>(wall);
        builder.Services.AddSingleton<ICompanySource, SampleCompany>();
        builder.Services.AddSingleton<IEnumerable<ConnectedWorkspace>>(
            services => [new ConnectedWorkspace(Core.Configuration.Workspace.BuiltIn.Id, services.GetRequiredService<IChatPlatform>())]);
        builder.Services.AddSingleton<IValidity, StillValid>().AddSingleton<ISentHook, TellsNobody>();
        builder.Services.AddSingleton<Dispatchers>().AddSingleton<Tick>().AddSingleton<ITick>(services => services.GetRequiredService<Tick>());
        builder.Services.AddSingleton<ClockMover>();
        builder.Services.AddSingleton<Decider>().AddSingleton<IInbound>(services => services.GetRequiredService<Decider>());
        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                if (context.Request.Headers.TryGetValue(RemoteAddress, out var address))
                {
                    context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address.ToString());
                }

                return next(context);
            }
        );
        app.MapLocalWorkspace();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, folder, database, app.Services.GetRequiredService<Decider>(), app.Services.GetRequiredService<Tick>());
    }

    public static Outgoing Outgoing(string key, Destination to, string text, Instant at, Operation operation = Operation.Post) =>
        new(key, to, operation, MessageKind.Answer, Message.Text(Line.Words(text)), at, new("Because the test says so.", [], at));

    /// <summary>Plans it and sends what may go.</summary>
    public async Task<string> Send(Outgoing outgoing)
    {
        await Plan(outgoing);
        await Tick.RunUntilQuiet(TestContext.Current.CancellationToken);
        return OutboxRow.IdOf(outgoing);
    }

    public Task Plan(Outgoing outgoing) => Write(stores => stores.Outbox.Add(outgoing, outgoing.NotBefore));

    public Task Write(Action<IStores> work) =>
        Database.Write(
            stores =>
            {
                work(stores);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken
        );

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task<List<JsonElement>> Items(PersonId viewer, Destination conversation) =>
        [.. (await Get($"/local/api/conversation?as={viewer}&id={conversation}")).GetProperty("items").EnumerateArray()];

    public Task<HttpResponseMessage> Post(string path, object body) =>
        Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public async Task<JsonElement> Did(string path, object body)
    {
        var response = await Post(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>As the page makes them: what it had shown, then something of its own.</summary>
    public string NewKey(long seen = 0) => $"{seen}-{++keys:00000000}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    sealed class Wall : IWallClock
    {
        public Instant Now => SystemClock.Instance.GetCurrentInstant();
    }

    sealed class StillValid : IValidity
    {
        public bool Holds(IStores stores, ValidWhile valid) => true;
    }

    sealed class TellsNobody : ISentHook
    {
        public void Sent(IStores stores, Core.Configuration.Company company, TellWhenSent tell, Instant at) { }

        public void Undeliverable(IStores stores, Core.Configuration.Company company, TellWhenSent tell, string reason, Instant at) { }
    }
}

sealed class Tick(Dispatchers dispatcher) : ITick
{
    public async Task RunUntilQuiet(CancellationToken cancellation)
    {
        while (await dispatcher.RunOnce(cancellation) > 0) { }
    }
}

/// <summary>Keeps the promise of <see cref="IInbound"/>, and decides what the test says.</summary>
sealed class Decider(IDatabase database, IProductClock clock) : IInbound
{
    public List<(string Key, PersonId Actor, Act Act)> Acts { get; } = [];
    public Func<Act, Reply> Replies { get; set; } = _ => Reply.None;

    public Task<Reply> Receive(string key, PersonId actor, Act act, CancellationToken cancellation) =>
        database.Write(
            stores =>
            {
                if (!stores.Inbox.Add(new(key, actor, act, actor.Value, clock.Now)))
                {
                    return stores.Inbox.ReplyTo(key)!;
                }

                Acts.Add((key, actor, act));
                var reply = Replies(act);
                stores.Inbox.Handled(key, reply, clock.Now);
                return reply;
            },
            cancellation: cancellation
        );

    public Task<bool> Keep(string key, PersonId actor, Act act, CancellationToken cancellation) => throw new NotSupportedException("The page waits for every answer.");
}

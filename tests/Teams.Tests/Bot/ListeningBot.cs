using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Sqlite;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Teams.Inbound.Tokens;
using SalesNudgeBot.Teams.Lifecycle;
using SalesNudgeBot.Teams.Sending;

namespace Teams.Tests.Bot;

/// <summary>The bot's ears and its answers, with a file of its own; what is decided is up to the test.</summary>
sealed class ListeningBot : IAsyncDisposable
{
    public static readonly WorkspaceId Id = new("acme");

    readonly WebApplication application;
    readonly DirectoryInfo folder;
    readonly SqliteDatabase database;

    ListeningBot(WebApplication application, DirectoryInfo folder, SqliteDatabase database) => (this.application, this.folder, this.database) = (application, folder, database);

    public required SettableWall Wall { get; init; }
    public required Accounts Accounts { get; init; }
    public required HeardEvents Events { get; init; }
    public required KeptLogs Logs { get; init; }
    public required KeptChat Chat { get; init; }

    public IDatabase Database => database;
    public Uri Url => new(application.Urls.First() + "/");
    public TeamsWorkspace Workspace => application.Services.GetRequiredService<TeamsWorkspaces>().All[0];

    public static Task<ListeningBot> Start(TheConnector connector, IInbound? inbound = null) =>
        Start([Options(connector.Cloud, new TeamsCredential.Secret("s"))], inbound ?? new ScriptedInbound());

    /// <param name="speaks">What is said into people's chats goes to Teams itself.</param>
    /// <param name="stored">What an earlier process left behind.</param>
    public static async Task<ListeningBot> Start(
        TeamsWorkspaceOptions[] options, IInbound inbound, string environment = "Production", string urls = "http://127.0.0.1:0", bool speaks = false, params ConversationReference[] stored)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-");
        var database = await SqliteDatabase.Open(Path.Combine(folder.FullName, "test.db"));
        await database.Write(
            stores =>
            {
                foreach (var reference in stored)
                {
                    stores.Conversations.Save(reference);
                }

                return stored.Length;
            },
            cancellation: TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls(urls.Split(';'));
        var (wall, accounts, events, logs, chat) = (new SettableWall(), new Accounts(), new HeardEvents(), new KeptLogs(), new KeptChat());
        builder.Logging.AddProvider(logs);
        builder.Services
            .AddRouting()
            .AddSingleton(inbound)
            .AddSingleton<IDatabase>(database)
            .AddSingleton(new TeamsWorkspaces(options, database, TimeProvider.System, NullLoggerFactory.Instance))
            .AddSingleton<IAddressBook>(accounts)
            .AddSingleton<IWorkspaceEvents>(events)
            .AddSingleton<ICompanySource>(new TheCompany())
            .AddSingleton<IWallClock>(wall)
            .AddSingleton<IProductClock>(wall)
            .AddSingleton<CommitSignal>()
            .AddTeamsInbound()
            // A key list that is slow is not what these tests are about.
            .AddSingleton(_ => new KeysHttp(TimeSpan.FromMinutes(1)))
            .AddTeamsSending();
        if (!speaks)
        {
            builder.Services.AddSingleton<IOwnChat>(chat);
        }

        var application = builder.Build();
        var bot = new ListeningBot(application, folder, database) { Wall = wall, Accounts = accounts, Events = events, Logs = logs, Chat = chat };
        try
        {
            application.UseRouting();
            application.MapTeams();
            await application.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }

        return bot;
    }

    public static TeamsWorkspaceOptions Options(TeamsCloud cloud, TeamsCredential credential) => new(Id, TheConnector.AppId, TheConnector.Tenant, credential, cloud);

    /// <summary>Makes an account one of the company's.</summary>
    public void Knows(string account, PersonId person) => Accounts.Add(Id, account, person);

    /// <summary>Completes when all that follows the answers is done.</summary>
    public Task Quiet() => application.Services.GetRequiredService<Afterwards>().Quiet();

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

using System.Collections.Immutable;
using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Sending;
using Slack.Tests.Api;

namespace Slack.Tests.Sending;

/// <summary>A workspace of the fake Slack with Ana, Lena and the leaders' channel, and the platform that writes to it.</summary>
sealed class MailRoom : IAsyncDisposable
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId Nobody = new("nobody");
    public static readonly TextId Said = new("t-1");

    readonly SlackWorkspaces workspaces;
    readonly Book book;

    public MailRoom(SlackServer server, SalesNudgeBot.Slack.Sending.SlackLimits? limits = null, TeamOptions? options = null)
    {
        Team = server.NewTeam((options ?? new() { Limits = new(Enforced: false) }) with { Clock = Time });
        AnaThere = Team.AddPerson("ana");
        LenaThere = Team.AddPerson("lena");
        Channel = Team.AddChannel("sales-leaders", ChannelKind.Private, people: [LenaThere]);
        workspaces = new(
            [new(new("main"), SlackTransport.Http, Team.BotToken, null, Team.SigningSecret, server.ApiUrl)],
            Time,
            NullLoggerFactory.Instance,
            limits ?? ScriptedSlack.Boundless);
        book = new(this);
        Platform = new(Workspace, book, new Companies(), NullLogger<SlackPlatform>.Instance);
    }

    public ManualTime Time { get; } = new();
    public SlackTeam Team { get; }
    public SlackPerson AnaThere { get; }
    public SlackPerson LenaThere { get; }
    public SlackChannel Channel { get; }
    public SlackPlatform Platform { get; }
    public SlackWorkspace Workspace => workspaces.All[0];

    public static Dispatch Post(string id, Destination to, Operation operation = Operation.Post, string words = "Morning") =>
        new(
            id,
            to,
            operation,
            Message.Text(Line.Of($"{words} {Said} {Ana}")),
            null,
            null,
            null,
            new Dictionary<TextId, string> { [Said] = "<!channel> & co" },
            new Dictionary<PersonId, string> { [Ana] = "Ana" });

    public static Dispatch ToAna(string id, string words = "Morning") => Post(id, new Destination.Person(Ana), words: words);

    public static Dispatch ToChannel(string id, string words = "Morning") => Post(id, new Destination.LeadersChannel(new("sales")), words: words);

    public Task<SendOutcome> Send(Dispatch dispatch) => Platform.Send(dispatch, TestContext.Current.CancellationToken).AsTask();

    public Task<FindOutcome> Find(Dispatch dispatch) => Platform.FindSent(dispatch, TestContext.Current.CancellationToken).AsTask();

    public ValueTask DisposeAsync()
    {
        workspaces.Dispose();
        return ValueTask.CompletedTask;
    }

    sealed class Book(MailRoom room) : IAddressBook
    {
        public string? AccountOf(WorkspaceId workspace, PersonId person) => person == Ana ? room.AnaThere.Id : person == Lena ? room.LenaThere.Id : null;

        public PersonId? PersonOf(WorkspaceId workspace, string account) => account == room.AnaThere.Id ? Ana : account == room.LenaThere.Id ? Lena : null;

        public string? ChannelOf(WorkspaceId workspace, TeamId team) => team == new TeamId("sales") ? room.Channel.Id : null;
    }

    sealed class Companies : ICompanySource
    {
        public Company Current { get; } = new(
            "Sample",
            [],
            ImmutableDictionary<TeamId, Team>.Empty.Add(
                new("sales"),
                new(new("sales"), "Sales", Lena, null, null, [], "sales-leaders", new(new(9, 0), [], IsoDayOfWeek.Monday, default, 0), "standard")),
            [],
            [],
            AttentionBudget.Default,
            Retention.Default);
    }
}

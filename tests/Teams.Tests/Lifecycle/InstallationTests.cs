using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Teams.Tests.Bot;

namespace Teams.Tests.Lifecycle;

/// <summary>The bot comes, is welcomed by nobody and welcomes once, and goes.</summary>
public sealed class InstallationTests : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        bot = await ListeningBot.Start(connector, inbound);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    static JsonArray Members => [new JsonObject { ["id"] = "29:user-ana", ["aadObjectId"] = Activities.Ana }, new JsonObject { ["id"] = Activities.Bot }];

    async Task Takes(JsonObject activity)
    {
        Assert.Equal((200, ""), await connector.Brings(bot, activity));
        await bot.Quiet();
    }

    Task<IReadOnlyList<OutboxRow>> Outbox() => bot.Database.Read(stores => stores.Outbox.All(), TestContext.Current.CancellationToken);

    ConversationReference? AnasChat => bot.Workspace.Conversations.Personal(Activities.Ana);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task However_often_and_in_whatever_order_Teams_tells_of_it_there_is_one_welcome(bool installationFirst)
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        JsonObject[] both = [Activities.Installed("add"), Activities.Joined(Members)];
        await Task.WhenAll((installationFirst ? both : both.Reverse()).Concat([Activities.Installed("ADD", "u-9")]).Select(Takes));
        await Takes(Activities.Installed("add-upgrade", "u-10"));
        var row = Assert.Single(await Outbox());
        Assert.Equal((new Destination.Person(TheCompany.Ana), MessageKind.Welcome), (row.Outgoing.To, row.Outgoing.Kind));
        Assert.Contains(row.Outgoing.Message.Blocks, block => block is Block.Buttons);
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task The_chat_can_be_written_to_from_then_on()
    {
        await Takes(Activities.Installed("add"));
        Assert.Equal(
            (Activities.Chat, "29:user-ana", "https://smba.example/emea", null, null),
            (AnasChat!.ConversationId, AnasChat.UserId, AnasChat.ServiceUrl, AnasChat.Zone, AnasChat.Closed));
        var stored = await bot.Database.Read(stores => stores.Conversations.All(ListeningBot.Id), TestContext.Current.CancellationToken);
        Assert.Equal(AnasChat, Assert.Single(stored));
    }

    [Fact]
    public async Task Somebody_who_becomes_known_by_it_is_welcomed_too_and_a_stranger_is_not()
    {
        bot.Events.Looks = account => bot.Knows(account, TheCompany.Ana);
        await Takes(Activities.Installed("add"));
        Assert.Equal($"{ListeningBot.Id}: heard of {Activities.Ana}", await bot.Events.Next());
        Assert.Single(await Outbox());
        bot.Events.Looks = _ => { };
        var zoe = Activities.Installed("add", "u-5").With("from", new JsonObject { ["id"] = "29:zoe", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000a9" });
        zoe["conversation"]!["id"] = "a:zoe";
        await Takes(zoe);
        Assert.Single(await Outbox());
    }

    [Fact]
    public async Task Who_could_not_be_reached_can_be_again()
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        await bot.Database.Write(
            stores =>
            {
                stores.People.SetUnreachable(TheCompany.Ana, "blocked", bot.Wall.Now);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        await Takes(Activities.Installed("add"));
        Assert.Empty(await bot.Database.Read(stores => stores.People.Unreachable(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_it_was_removed_nothing_is_sent_there_until_somebody_writes_or_installs_again()
    {
        await Takes(Activities.Installed("add"));
        await Takes(Activities.Installed("Remove", "u-2"));
        Assert.Equal("uninstalled", AnasChat!.Closed);
        await Takes(Activities.Installed("remove-upgrade", "u-3"));
        await Takes(Activities.InChannel("<at>SalesNudgeBot</at> pace"));
        Assert.Equal("uninstalled", AnasChat.Closed);
        await Takes(Activities.Message("hello", "m-2"));
        Assert.Null(AnasChat.Closed);
        await Takes(Activities.Installed("remove", "u-4"));
        await Takes(Activities.Installed("add", "u-5"));
        Assert.Null(AnasChat.Closed);
    }

    [Fact]
    public async Task In_a_team_the_channel_and_the_team_are_known_and_everybody_is_left_in_peace()
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        var added = Activities.TeamUpdate("teamMemberAdded").With("membersAdded", new JsonArray(new JsonObject { ["id"] = Activities.Bot }));
        await Takes(added);
        var (channel, team) = (bot.Workspace.Conversations.Channel(Activities.Channel)!, bot.Workspace.Conversations.Find(ConversationKind.Team, Activities.Team)!);
        Assert.Equal((Activities.Channel, Activities.Team, "https://smba.example/emea"), (channel.ConversationId, channel.Team, channel.ServiceUrl));
        Assert.Equal(("Sales Team", "https://smba.example/emea"), (team.Name, team.ServiceUrl));
        Assert.Null(AnasChat!.ConversationId);
        Assert.Empty(await Outbox());
    }

    [Fact]
    public async Task What_changes_in_a_team_is_told_and_who_came_is_kept()
    {
        await Takes(Activities.TeamUpdate("teamMemberAdded").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:user-omar", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000A2" })));
        Assert.Equal("29:user-omar", bot.Workspace.Conversations.Personal("00000000-0000-0000-0000-0000000000a2")!.UserId);
        foreach (var change in new[] { "channelCreated", "teamMemberRemoved", "teamRenamed", "channelRestored", "somethingNew" })
        {
            await Takes(Activities.TeamUpdate(change));
        }

        var heard = new List<string>();
        while (!bot.Events.IsEmpty)
        {
            heard.Add(await bot.Events.Next());
        }

        Assert.Equal(6, heard.Count(what => what == $"{ListeningBot.Id}: {Activities.Team} changed"));
    }

    [Theory]
    [InlineData("teamDeleted", true)]
    [InlineData("channelDeleted", false)]
    public async Task What_is_gone_is_not_written_to_any_more(string change, bool wholeTeam)
    {
        await Takes(Activities.InChannel("<at>SalesNudgeBot</at> pace"));
        Assert.NotNull(bot.Workspace.Conversations.Channel(Activities.Channel));
        await Takes(Activities.TeamUpdate(change));
        Assert.Null(bot.Workspace.Conversations.Channel(Activities.Channel));
        Assert.Equal(wholeTeam, bot.Workspace.Conversations.Find(ConversationKind.Team, Activities.Team) is null);
    }

    [Fact]
    public async Task Removed_from_a_team_it_forgets_the_team_and_its_channels()
    {
        await Takes(Activities.InChannel("<at>SalesNudgeBot</at> pace"));
        await Takes(Activities.InTeam("installationUpdate", "u-4", Activities.Channel).With("action", "remove"));
        Assert.Null(bot.Workspace.Conversations.Channel(Activities.Channel));
        Assert.Null(bot.Workspace.Conversations.Find(ConversationKind.Team, Activities.Team));
    }

    [Fact]
    public async Task Every_activity_keeps_the_address_the_zone_and_the_language_up_to_date()
    {
        await Takes(Activities.Installed("add"));
        await Takes(Activities.Message("2 new"));
        Assert.Equal(("Europe/Madrid", "es-ES", "Ana Moreno"), (AnasChat!.Zone, AnasChat.Locale, AnasChat.Name));
        var moved = Activities.Message("3 new", "m-2").With("serviceUrl", "https://smba.example/amer/").With("localTimezone", "America/Lima").With("locale", "es-PE");
        Assert.Equal(200, (await connector.Brings(bot, moved, new Token(connector.Key, bot.Wall.Now) { ServiceUrl = "https://smba.example/amer/" })).Status);
        Assert.Equal(("https://smba.example/amer", "America/Lima", "es-PE"), (AnasChat.ServiceUrl, AnasChat.Zone, AnasChat.Locale));
        await Takes(Activities.Message("4 new", "m-3").With("localTimezone", "Somewhere/Else").Without("locale", "entities"));
        Assert.Equal(("America/Lima", "es-PE"), (AnasChat.Zone, AnasChat.Locale));
    }

    [Fact]
    public async Task What_tells_nothing_new_is_not_written_down_again()
    {
        await Takes(Activities.Message("2 new"));
        var before = AnasChat;
        bot.Wall.Now += NodaTime.Duration.FromMinutes(1);
        await Takes(Activities.Message("3 new", "m-2"));
        Assert.Same(before, AnasChat);
    }

    [Fact]
    public async Task After_a_restart_it_knows_whom_it_knew()
    {
        await Takes(Activities.Message("2 new"));
        var known = AnasChat!;
        await using var next = await ListeningBot.Start([ListeningBot.Options(connector.Cloud, new SalesNudgeBot.Teams.TeamsCredential.Secret("s"))], inbound, stored: [known]);
        Assert.Equal(200, (await connector.Brings(next, Activities.InChannel("<at>SalesNudgeBot</at> pace"))).Status);
        await next.Quiet();
        Assert.Equal(known.ConversationId, next.Workspace.Conversations.Personal(Activities.Ana)!.ConversationId);
    }
}

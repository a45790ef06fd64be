using System.Text.Json.Nodes;
using FakeSlack.Model;
using SalesNudgeBot.Slack;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Lifecycle;

/// <summary>What a workspace tells about itself.</summary>
public sealed class WorkspaceEventsTests(OneSlack slack) : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Assert.Empty(team.Complaints);
        Assert.Empty(inbound.Got);
    }

    SlackState State => bot.Workspaces.All[0].State;

    Task<FakeSlack.Delivery.Answer> Revoked(params string[] bots) =>
        team.Events.Deliver(new() { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U1"), ["bot"] = new JsonArray([.. bots.Select(id => (JsonNode)id)]) } });

    [Fact]
    public async Task Uninstalled_it_is_paused_once_whatever_comes_first()
    {
        await team.Uninstall();
        Assert.Equal(new SlackState.Paused("app_uninstalled"), State);
        Assert.Equal(["w1: uninstalled", "w1: uninstalled"], [await bot.Events.Next(), await bot.Events.Next()]);
    }

    [Fact]
    public async Task Its_own_token_revoked_it_is_paused()
    {
        Assert.True((await Revoked("U9", team.Bot.Id)).Acknowledged);
        Assert.Equal(new SlackState.Paused("tokens_revoked"), State);
        Assert.Equal("w1: uninstalled", await bot.Events.Next());
        Assert.Equal("Slack workspace w1 is paused: tokens_revoked.", bot.Health.Trouble());
    }

    [Fact]
    public async Task Somebody_elses_token_is_nothing_to_it()
    {
        await Revoked();
        await Revoked("U9");
        Assert.Equal(new SlackState.Ready(), State);
    }

    [Fact]
    public async Task The_bot_and_others_join_channels()
    {
        var (ana, channel) = (team.AddPerson("Ana Moreno"), team.AddChannel("emea-leaders", withBot: false));
        await team.InviteBot(channel, ana.Id);
        Assert.Equal($"w1: the bot joined {channel.Id}", await bot.Events.Next());
        await team.Joins(channel, ana.Id);
        Assert.Equal($"w1: {ana.Id} joined {channel.Id}", await bot.Events.Next());
    }

    [Fact]
    public async Task People_come_change_and_leave()
    {
        var ana = team.AddPerson("Ana Moreno");
        await team.JoinsTeam(ana.Id);
        Assert.Equal($"w1: {ana.Id} changed, gone: False", await bot.Events.Next());
        await ana.Leaves();
        Assert.Equal($"w1: {ana.Id} changed, gone: True", await bot.Events.Next());
    }

    [Theory]
    [InlineData("true", 1795500000, 1795510000, "2026-11-24T06:00:00Z until 2026-11-24T08:46:40Z")]
    [InlineData("false", 1795500000, 1795510000, "never until never")]
    [InlineData("true", 1, 1, "never until never")]
    [InlineData("true", long.MaxValue, long.MaxValue, "never until never")]
    public async Task People_say_when_not_to_be_disturbed(string isOn, long from, long until, string heard)
    {
        var status = $$"""{"dnd_enabled":{{isOn}},"next_dnd_start_ts":{{from}},"next_dnd_end_ts":{{until}}}""";
        await team.Events.Deliver(new() { ["type"] = "dnd_updated_user", ["user"] = "U1", ["dnd_status"] = JsonNode.Parse(status) });
        Assert.Equal($"w1: U1 quiet from {heard}", await bot.Events.Next());
    }

    [Theory]
    [InlineData("user_change")]
    [InlineData("team_join")]
    [InlineData("member_joined_channel")]
    [InlineData("dnd_updated_user")]
    [InlineData("tokens_revoked")]
    public async Task Half_an_event_is_taken_quietly(string type)
    {
        Assert.True((await team.Events.Deliver(new() { ["type"] = type })).Acknowledged);
        Assert.Equal(new SlackState.Ready(), State);
    }
}

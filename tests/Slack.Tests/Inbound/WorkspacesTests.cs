using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Slack;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Inbound;

/// <summary>Two workspaces with a secret each: neither can speak for the other.</summary>
public sealed class WorkspacesTests(OneSlack slack) : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    SlackTeam one = null!;
    SlackTeam two = null!;
    SlackPerson ana = null!;
    SlackPerson omar = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        one = slack.Team();
        two = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [one, two]);
        bot.Knows(ana = one.AddPerson("Ana Moreno"), TheCompany.Ana);
        bot.Knows(omar = two.AddPerson("Omar Farouk"), TheCompany.Omar, workspace: 1);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Each_is_heard_with_its_own_secret()
    {
        await ana.Types("2 new");
        await omar.Types("done");
        Assert.Equal([TheCompany.Ana, TheCompany.Omar], inbound.Got.Select(got => got.Actor));
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactivity")]
    [InlineData("/slack/commands")]
    public async Task What_one_signs_about_the_other_is_refused(string path)
    {
        var (type, body) = path switch
        {
            "/slack/events" => (
                "application/json",
                one.Events.Envelope(new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = ana.Id, ["text"] = "2 new" }).ToJsonString()),
            "/slack/interactivity" => (
                "application/x-www-form-urlencoded",
                "payload=" + Uri.EscapeDataString($$"""{"type":"block_actions","team":{"id":"{{one.Id}}"},"user":{"id":"{{ana.Id}}"},"trigger_id":"1.2","actions":[{"value":"a.b|c"}]}""")),
            _ => ("application/x-www-form-urlencoded", $"team_id={one.Id}&user_id={ana.Id}&trigger_id=1.2&text=pace"),
        };
        Assert.Equal((401, ""), await new RawRequest(bot.Url, two.SigningSecret, two.Options.Clock.GetUtcNow()).Signed(body).Post(path, type, body));
        Assert.Empty(inbound.Got);
        Assert.Equal(200, (await new RawRequest(bot.Url, one.SigningSecret, one.Options.Clock.GetUtcNow()).Signed(body).Post(path, type, body)).Status);
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task An_account_of_one_is_nobody_in_the_other()
    {
        var body = two.Events.Envelope(new() { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = ana.Id }).ToJsonString();
        Assert.Equal((200, ""), await new RawRequest(bot.Url, two.SigningSecret, two.Options.Clock.GetUtcNow()).Signed(body).Post("/slack/events", "application/json", body));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task An_event_is_for_the_install_that_it_names_whoever_wrote_it()
    {
        var envelope = one.Events.Envelope(new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = ana.Id, ["text"] = "2 new" });
        envelope["team_id"] = "T0ELSEWHERE";
        var body = envelope.ToJsonString();
        Assert.Equal((200, ""), await new RawRequest(bot.Url, one.SigningSecret, one.Options.Clock.GetUtcNow()).Signed(body).Post("/slack/events", "application/json", body));
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task An_install_that_the_manifest_does_not_name_is_heard_quietly()
    {
        var envelope = one.Events.Envelope(new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = ana.Id, ["text"] = "2 new" });
        (envelope["team_id"], envelope["authorizations"]) = ("T0ELSEWHERE", null);
        var body = envelope.ToJsonString();
        Assert.Equal((200, ""), await new RawRequest(bot.Url, one.SigningSecret, one.Options.Clock.GetUtcNow()).Signed(body).Post("/slack/events", "application/json", body));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Before_the_bot_knows_its_own_team_everything_is_to_come_again()
    {
        var team = slack.Team();
        await using var early = await ListeningBot.Start(slack, inbound, [team], signedIn: false);
        var ingrid = team.AddPerson("Ingrid Holm");
        early.Knows(ingrid, TheCompany.Ingrid);
        Assert.Equal(503, (await ingrid.Types("promises")).Status);
        Assert.Empty(inbound.Got);
        await early.Workspaces.All[0].SignIn(TestContext.Current.CancellationToken);
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromMinutes(1));
        await team.Events.DeliverDue();
        Assert.Single(inbound.Got);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_signing_secret_the_bot_does_not_start(string secret)
    {
        var team = slack.Team(new() { SigningSecret = secret });
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ListeningBot.Start(slack, inbound, [team]));
        Assert.Contains("w1", refused.Message, StringComparison.Ordinal);
    }
}

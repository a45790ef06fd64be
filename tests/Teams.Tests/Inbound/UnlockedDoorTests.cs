using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;

namespace Teams.Tests.Inbound;

/// <summary>Without credentials anyone could act as anyone: on this machine, while developing, and nowhere else.</summary>
public sealed class UnlockedDoorTests : IAsyncLifetime
{
    static readonly TeamsWorkspaceOptions Open = ListeningBot.Options(TeamsCloud.Public, new TeamsCredential.None());

    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;

    public async ValueTask InitializeAsync() => connector = await TheConnector.Start();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    static string Local(string text) => Activities.Message(text).With("serviceUrl", "http://127.0.0.1:56150/_connector").ToJsonString();

    [Fact]
    public async Task In_development_on_loopback_no_token_is_asked_for()
    {
        await using var bot = await ListeningBot.Start([Open], inbound, "Development");
        bot.Knows(Activities.Ana, TheCompany.Ana);
        Assert.Equal((200, ""), await connector.Brings(bot, Local("2 new"), null));
        Assert.Equal(new Act.Wrote("2 new"), inbound.Act);
        Assert.Equal("http://127.0.0.1:56150/_connector", bot.Workspace.Conversations.Personal(Activities.Ana)!.ServiceUrl);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task Anywhere_but_in_development_the_bot_does_not_start(string environment)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ListeningBot.Start([Open], inbound, environment));
        Assert.Contains("Development", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Where_others_could_reach_it_the_bot_does_not_start(string urls)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ListeningBot.Start([Open], inbound, "Development", urls));
        Assert.Contains("other machines", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_in_a_browser_of_this_machine_sends_is_refused()
    {
        await using var bot = await ListeningBot.Start([Open], inbound, "Development");
        bot.Knows(Activities.Ana, TheCompany.Ana);
        Assert.Equal((415, ""), await connector.Brings(bot, Local("2 new"), null, "text/plain"));
        using var http = new HttpClient();
        using var rebound = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, "api/messages")) { Content = new StringContent(Local("2 new"), System.Text.Encoding.UTF8, "application/json") };
        rebound.Headers.Host = "evil.example";
        using var answer = await http.SendAsync(rebound, TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://192.0.2.7/")]
    [InlineData("file:///etc/passwd")]
    public async Task Nobody_elsewhere_is_answered(string url)
    {
        await using var bot = await ListeningBot.Start([Open], inbound, "Development");
        bot.Knows(Activities.Ana, TheCompany.Ana);
        Assert.Equal((403, ""), await connector.Brings(bot, Activities.Message("2 new").With("serviceUrl", url).ToJsonString(), null));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task A_workspace_that_has_credentials_stays_locked_beside_one_that_has_none()
    {
        var locked = ListeningBot.Options(connector.Cloud, new TeamsCredential.Secret("s"));
        var open = Open with { Id = new("open"), Tenant = "22222222-2222-2222-2222-222222222222" };
        await using var bot = await ListeningBot.Start([locked, open], inbound, "Development");
        bot.Knows(Activities.Ana, TheCompany.Ana);
        Assert.Equal((403, ""), await connector.Brings(bot, Activities.Message("2 new").ToJsonString(), null));
        var theirs = Activities.Message("2 new");
        theirs["conversation"]!["tenantId"] = open.Tenant;
        theirs["channelData"]!["tenant"]!["id"] = open.Tenant;
        Assert.Equal((403, ""), await connector.Brings(bot, theirs));
        Assert.Empty(inbound.Got);
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("2 new")));
    }

    [Fact]
    public async Task With_credentials_nothing_in_development_is_easier()
    {
        await using var bot = await ListeningBot.Start([ListeningBot.Options(connector.Cloud, new TeamsCredential.Secret("s"))], inbound, "Development");
        Assert.Equal((401, ""), await connector.Brings(bot, Activities.Message("2 new").ToJsonString(), null));
    }
}

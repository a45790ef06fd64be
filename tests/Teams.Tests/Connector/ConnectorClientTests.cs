using System.Net;
using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Connector.Tokens;
using Teams.Tests.Honesty;
using Teams.Tests.Sending;
using static Teams.Tests.Connector.Scripted;

namespace Teams.Tests.Connector;

public sealed class ConnectorClientTests(OneTeams teams)
{
    const string Regional = "https://smba.trafficmanager.net/emea";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea")]
    [InlineData("https://evil.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea")]
    [InlineData("https://smba.trafficmanager.net:8443/emea")]
    [InlineData("http://smba.trafficmanager.net/emea")]
    [InlineData("http://127.0.0.1:5000/emea")]
    [InlineData("https://localhost/emea")]
    [InlineData("file:///etc/passwd")]
    [InlineData("emea")]
    [InlineData("")]
    public async Task The_token_goes_to_listed_hosts_only_and_to_others_nothing_does(string serviceUrl)
    {
        var (connector, tokens) = (new Scripted(_ => Said(HttpStatusCode.OK, "{}")), new Counted());
        Assert.Equal(new ConnectorAnswer.Refused(0, ConnectorClient.HostNotListed), await Client(connector, tokens).Call(HttpMethod.Get, serviceUrl, "v3/x", null, Cancellation));
        Assert.Empty(connector.Asked);
        Assert.Equal(0, tokens.Given);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("https://europe.smba.teams.microsoft.com/x")]
    public async Task A_listed_host_is_called_below_the_address_that_it_named(string serviceUrl)
    {
        var connector = new Scripted(_ => Said(HttpStatusCode.OK, "{}"));
        Assert.IsType<ConnectorAnswer.Ok>(await Client(connector, new Counted()).Call(HttpMethod.Get, serviceUrl, "v3/x", null, Cancellation));
        var (address, authorization, _) = Assert.Single(connector.Asked);
        Assert.Equal(($"{serviceUrl.TrimEnd('/')}/v3/x", "Bearer t-1"), (address.ToString(), authorization));
    }

    [Fact]
    public async Task Microsofts_test_client_gets_no_token_and_is_on_this_machine()
    {
        var connector = new Scripted(_ => Said(HttpStatusCode.OK, "{}"));
        var client = new ConnectorClient(new(connector), Options(new TeamsCredential.None()), new NoTokens(), TimeProvider.System);
        Assert.IsType<ConnectorAnswer.Ok>(await client.Call(HttpMethod.Get, "http://127.0.0.1:56150/_connector", "v3/x", null, Cancellation));
        Assert.Equal(new ConnectorAnswer.Refused(0, ConnectorClient.HostNotListed), await client.Call(HttpMethod.Get, Regional, "v3/x", null, Cancellation));
        Assert.Null(Assert.Single(connector.Asked).Authorization);
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_dropped_and_the_call_made_once_more()
    {
        var connector = new Scripted(request => Said(request.Headers.Authorization!.Parameter == "t-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, "{}"));
        Assert.IsType<ConnectorAnswer.Ok>(await Client(connector, new Counted()).Call(HttpMethod.Post, Regional, "v3/x", new JsonObject { ["text"] = "ü 👍" }, Cancellation));
        Assert.Equal(["Bearer t-1", "Bearer t-2"], connector.Asked.Select(one => one.Authorization));
        Assert.All(connector.Asked, one => Assert.Equal("ü 👍", (string?)JsonNode.Parse(one.Body)!["text"]));
    }

    [Fact]
    public async Task A_second_token_that_is_not_taken_either_ends_it()
    {
        var connector = new Scripted(_ => Said(HttpStatusCode.Unauthorized, """{"error":{"code":"BotNotRegistered"}}"""));
        Assert.Equal(new ConnectorAnswer.NotSignedIn("BotNotRegistered"), await Client(connector, new Counted()).Call(HttpMethod.Get, Regional, "v3/x", null, Cancellation));
        Assert.Equal(2, connector.Asked.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_nothing_is_in_doubt()
    {
        var connector = new Scripted(_ => Said(HttpStatusCode.OK, "{}"));
        var broken = await Client(connector, new Never(new AccessToken.NotNow("HTTP 503"))).Call(HttpMethod.Get, Regional, "v3/x", null, Cancellation);
        Assert.False(Assert.IsType<ConnectorAnswer.Broken>(broken).MayHaveArrived);
        Assert.Equal(new ConnectorAnswer.NotSignedIn("invalid_client"), await Client(connector, new Never(new AccessToken.Refused("invalid_client"))).Call(HttpMethod.Get, Regional, "v3/x", null, Cancellation));
        Assert.Empty(connector.Asked);
    }

    [Fact]
    public async Task Tokens_that_Microsoft_took_back_are_asked_for_anew_and_the_message_arrives()
    {
        await using var room = await MailRoom.Open(teams.Server);
        await room.Send(MailRoom.ToAna("row-1"));
        room.Tenant.RevokeTokens();
        Assert.IsType<SendOutcome.Sent>(await room.Send(MailRoom.ToAna("row-2")));
        Assert.Equal(2, room.Tenant.Calls.Count(call => call.Name == "token"));
    }

    [Fact]
    public async Task A_bot_that_gets_no_token_waits_and_says_why()
    {
        await using var room = await MailRoom.Open(teams.Server);
        room.Tenant.Faults.Next("token", new FakeTeams.Faults.Fault.Error(401, "invalid_client"));
        Assert.Contains("invalid_client", Assert.IsType<SendOutcome.Paused>(await room.Send(MailRoom.ToAna("row-1"))).Reason, StringComparison.Ordinal);
        Assert.Equal("invalid_client", room.Workspace.Trouble);
        Assert.IsType<SendOutcome.Sent>(await room.Send(MailRoom.ToAna("row-1")));
        Assert.Null(room.Workspace.Trouble);
    }

    static ConnectorClient Client(Scripted connector, IAccessTokens tokens) => new(new(connector), Options(new TeamsCredential.Secret("s")), tokens, TimeProvider.System);

    static TeamsWorkspaceOptions Options(TeamsCredential credential) =>
        new(new("main"), "00000000-0000-0000-0000-0000000000b0", "11111111-1111-1111-1111-111111111111", credential, TeamsCloud.Public);

    sealed class Counted : IAccessTokens
    {
        public int Given { get; private set; }

        public ValueTask<AccessToken> Get(string? refused, CancellationToken cancellation)
        {
            Given += Given == 0 || refused is not null ? 1 : 0;
            return ValueTask.FromResult<AccessToken>(new AccessToken.Given($"t-{Given}"));
        }
    }

    sealed class Never(AccessToken answer) : IAccessTokens
    {
        public ValueTask<AccessToken> Get(string? refused, CancellationToken cancellation) => ValueTask.FromResult(answer);
    }
}

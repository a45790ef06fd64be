using FakeSlack.Model;
using SalesNudgeBot.Core.Conversation;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Inbound;

/// <summary>Whoever is not Slack gets a 401, and nothing that they say is looked at.</summary>
public sealed class SignedRequestsTests(OneSlack slack) : IAsyncLifetime
{
    const string Timestamp = "X-Slack-Request-Timestamp";
    const string Signature = "X-Slack-Signature";

    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    ListeningBot bot = null!;
    string body = "";

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
        var ana = team.AddPerson("Ana Moreno");
        bot.Knows(ana, TheCompany.Ana);
        body = team.Events.Envelope(new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = ana.Id, ["text"] = "2 new", ["channel"] = "D1", ["ts"] = "1.000001" }).ToJsonString();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    RawRequest Request => new(bot.Url, team.SigningSecret, team.Options.Clock.GetUtcNow());

    string Good(string timestamp) => RawRequest.Sign(team.SigningSecret, timestamp, body);

    Task<(int Status, string Body)> Post(RawRequest request) => request.Post("/slack/events", "application/json", body);

    async Task Refuses(RawRequest request)
    {
        Assert.Equal((401, ""), await Post(request));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task What_slack_signed_is_taken()
    {
        Assert.Equal((200, ""), await Post(Request.Signed(body)));
        Assert.Equal(new Act.Wrote("2 new"), inbound.Act);
    }

    [Fact]
    public async Task The_order_and_the_case_of_the_headers_mean_nothing()
    {
        var now = Request.Now;
        Assert.Equal(200, (await Post(Request.With("x-slack-signature", Good(now)).With("X-SLACK-REQUEST-TIMESTAMP", now))).Status);
    }

    [Fact]
    public Task Without_headers_it_is_nobodys() => Refuses(Request);

    [Fact]
    public Task Without_its_time_it_is_nobodys() => Refuses(Request.With(Signature, Good(Request.Now)));

    [Fact]
    public Task Without_its_signature_it_is_nobodys() => Refuses(Request.With(Timestamp, Request.Now));

    [Fact]
    public Task With_an_empty_signature_it_is_nobodys() => Refuses(Request.With(Timestamp, Request.Now).With(Signature, ""));

    [Fact]
    public Task Signed_by_somebody_else_it_is_refused() =>
        Refuses(Request.With(Timestamp, Request.Now).With(Signature, RawRequest.Sign(team.SigningSecret + "x", Request.Now, body)));

    [Fact]
    public Task Signed_with_an_empty_secret_it_is_refused() => Refuses(Request.With(Timestamp, Request.Now).With(Signature, RawRequest.Sign("", Request.Now, body)));

    [Fact]
    public Task With_a_signature_for_another_body_it_is_refused() => Refuses(Request.Signed(body + " "));

    [Fact]
    public Task With_a_cut_signature_it_is_refused() => Refuses(Request.With(Timestamp, Request.Now).With(Signature, Good(Request.Now)[..^1]));

    [Fact]
    public Task With_two_signatures_it_is_refused() => Refuses(Request.Signed(body).With(Signature, Good(Request.Now)));

    [Fact]
    public Task With_a_good_signature_behind_a_bad_one_it_is_refused() =>
        Refuses(Request.With(Timestamp, Request.Now).With(Signature, "v0=" + new string('0', 64)).With(Signature, Good(Request.Now)));

    [Fact]
    public Task With_both_signatures_in_one_header_it_is_refused() =>
        Refuses(Request.With(Timestamp, Request.Now).With(Signature, $"{Good(Request.Now)}, {Good(Request.Now)}"));

    [Fact]
    public Task With_two_times_it_is_refused() => Refuses(Request.Signed(body).With(Timestamp, Request.Now));

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [InlineData(-86400)]
    public Task A_replay_and_a_request_from_the_future_are_refused(int seconds)
    {
        var then = team.Options.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Refuses(Request.Signed(body, then));
    }

    [Fact]
    public async Task The_same_request_again_is_taken_once_and_five_minutes_later_not_at_all()
    {
        var request = Request.Signed(body);
        Assert.Equal(200, (await Post(request)).Status);
        Assert.Equal(200, (await Post(request)).Status);
        Assert.Single(inbound.Got);
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromSeconds(301));
        Assert.Equal(401, (await Post(request)).Status);
    }

    [Theory]
    [InlineData("now")]
    [InlineData("1e9")]
    [InlineData("-1")]
    [InlineData("999999999999999999999")]
    public Task A_time_that_is_none_is_refused(string timestamp) => Refuses(Request.Signed(body, timestamp));

    [Theory]
    [InlineData("/slack/interactivity")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/events")]
    public async Task Every_door_asks_for_it(string path)
    {
        foreach (var type in new[] { "application/json", "application/x-www-form-urlencoded" })
        {
            Assert.Equal((401, ""), await Request.Post(path, type, body));
        }
    }

    [Fact]
    public async Task The_challenge_of_somebody_else_is_not_answered()
    {
        const string Challenge = """{"type":"url_verification","challenge":"3eZbrw1a"}""";
        Assert.Equal((401, ""), await Request.Post("/slack/events", "application/json", Challenge));
        Assert.Equal((200, """{"challenge":"3eZbrw1a"}"""), await Request.Signed(Challenge).Post("/slack/events", "application/json", Challenge));
    }

    [Theory]
    [InlineData("ssl_check=1&token=x")]
    [InlineData("ssl_check=1&team_id=T1&user_id=U1&command=%2Fnudge&text=pause&trigger_id=1.2")]
    [InlineData("team_id=T1&user_id=U1&command=%2Fnudge&text=pause&trigger_id=1.2&ssl_check=1")]
    [InlineData("ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D")]
    public async Task The_unsigned_check_is_answered_and_all_else_in_it_dropped(string check)
    {
        foreach (var path in new[] { "/slack/commands", "/slack/interactivity" })
        {
            Assert.Equal((200, ""), await Request.Post(path, "application/x-www-form-urlencoded", check));
        }

        Assert.Empty(inbound.Got);
        Assert.DoesNotContain(team.Calls, call => call.Method != "auth.test");
    }

    [Theory]
    [InlineData("ssl_check=0&team_id=T1")]
    [InlineData("text=ssl_check%3D1")]
    [InlineData("xssl_check=1")]
    public async Task What_only_looks_like_the_check_is_refused(string body) =>
        Assert.Equal((401, ""), await Request.Post("/slack/commands", "application/x-www-form-urlencoded", body));

    [Fact]
    public async Task The_check_is_a_form() => Assert.Equal((401, ""), await Request.Post("/slack/commands", "application/json", "ssl_check=1"));
}

using System.Net;
using System.Text;
using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Slack.Inbound;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Inbound;

/// <summary>Signed, and still not what Slack sends: refused with a status, and never half done.</summary>
public sealed class BadBodiesTests(OneSlack slack) : IAsyncLifetime
{
    const string Json = "application/json";
    const string Form = "application/x-www-form-urlencoded";

    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    SlackPerson ana = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
        ana = team.AddPerson("Ana Moreno");
        bot.Knows(ana, TheCompany.Ana);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    Task<(int Status, string Body)> Send(string path, string type, string body) =>
        new RawRequest(bot.Url, team.SigningSecret, team.Options.Clock.GetUtcNow()).Signed(body).Post(path, type, body);

    async Task Gets(int status, string path, string type, string body)
    {
        Assert.Equal((status, ""), await Send(path, type, body));
        Assert.Empty(inbound.Got);
    }

    string Press => Uri.EscapeDataString(
        $$"""{"type":"block_actions","team":{"id":"{{team.Id}}"},"user":{"id":"{{ana.Id}}"},"trigger_id":"1.2","actions":[{"action_id":"act-0","value":"promise.accept|l-1"}]}""");

    string Typed => $"team_id={team.Id}&user_id={ana.Id}&command=%2Fnudge&text=pace&trigger_id=1.2";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":\"\\ud800\"}")]
    [InlineData("{\"typ\\ud800\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event_id\":\"\\ud800\",\"event\":{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event_id\":7,\"event\":{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":[]}")]
    [InlineData("{\"type\":\"url_verification\"}")]
    public Task An_event_that_is_none_is_unreadable(string body) => Gets(400, "/slack/events", Json, body);

    [Fact]
    public Task Json_a_thousand_deep_is_unreadable() => Gets(400, "/slack/events", Json, new string('[', 1000) + new string(']', 1000));

    [Theory]
    [InlineData("{\"type\":\"something_new\"}")]
    [InlineData("{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1518467820,\"api_app_id\":\"A1\"}")]
    [InlineData("{\"type\":\"app_rate_limited\"}")]
    public Task What_is_new_to_us_and_the_word_that_events_are_held_back_are_taken_quietly(string body) => Gets(200, "/slack/events", Json, body);

    [Fact]
    public async Task An_event_of_a_kind_that_we_do_not_know_is_taken_quietly() =>
        await Gets(200, "/slack/events", Json, team.Events.Envelope(new() { ["type"] = "reaction_added", ["user"] = ana.Id }).ToJsonString());

    [Theory]
    [InlineData("/slack/events", Form, "type=event_callback")]
    [InlineData("/slack/events", "text/plain", "{\"type\":\"something_new\"}")]
    [InlineData("/slack/events", "application/jsonp", "{\"type\":\"something_new\"}")]
    [InlineData("/slack/interactivity", Json, "{\"type\":\"block_actions\"}")]
    [InlineData("/slack/interactivity", "multipart/form-data; boundary=x", "payload=%7B%7D")]
    [InlineData("/slack/commands", Json, "{\"team_id\":\"T1\"}")]
    public Task Another_content_type_is_refused(string path, string type, string body) => Gets(415, path, type, body);

    [Fact]
    public async Task A_charset_behind_the_content_type_is_fine() => Assert.Equal(200, (await Send("/slack/events", "Application/JSON; charset=utf-8", "{\"type\":\"x\"}")).Status);

    [Fact]
    public async Task A_press_comes_as_one_payload_and_nothing_else()
    {
        await Gets(400, "/slack/interactivity", Form, $"payload={Press}&payload={Press}");
        await Gets(400, "/slack/interactivity", Form, $"payload={Press}&user_id=U1");
        await Gets(400, "/slack/interactivity", Form, $"user_id=U1&payload={Press}");
        await Gets(400, "/slack/interactivity", Form, $"%70ayload={Press}");
        await Gets(400, "/slack/interactivity", Form, "payload=%7");
        await Gets(400, "/slack/interactivity", Form, "payload=%ZZ");
        await Gets(400, "/slack/interactivity", Form, "payload=");
        await Gets(400, "/slack/interactivity", Form, "");
        await Gets(400, "/slack/interactivity", Form, "payload=%5B%5D");
        await Gets(400, "/slack/interactivity", Form, "payload=%7B%22type%22%3A%22block_actions%22%7D");
        Assert.Equal((200, ""), await Send("/slack/interactivity", Form, $"payload={Press}"));
        Assert.Single(inbound.Got);
    }

    [Fact]
    public Task A_command_at_the_door_for_presses_is_refused() => Gets(400, "/slack/interactivity", Form, Typed);

    [Fact]
    public Task A_press_at_the_door_for_commands_is_refused() => Gets(400, "/slack/commands", Form, $"payload={Press}");

    [Theory]
    [InlineData("&user_id=U2")]
    [InlineData("&team_id=T2")]
    [InlineData("&text=pause")]
    [InlineData("&trigger_id=3.4")]
    public Task A_command_that_says_something_twice_is_refused(string more) => Gets(400, "/slack/commands", Form, Typed + more);

    [Theory]
    [InlineData("user_id=U1&trigger_id=1.2&text=pace")]
    [InlineData("team_id=T1&trigger_id=1.2&text=pace")]
    [InlineData("team_id=T1&user_id=U1&text=pace")]
    [InlineData("team_id=T1&user_id=U1&trigger_id=1.2&text=%F")]
    [InlineData("&&&===")]
    public Task A_command_with_something_missing_is_refused(string body) => Gets(400, "/slack/commands", Form, body);

    [Fact]
    public async Task What_is_too_long_is_refused_whatever_it_says_of_its_length()
    {
        var large = new string(' ', SignedBody.MostBytes + 1);
        using var client = new HttpClient();
        using var honest = new StringContent(large, Encoding.UTF8, Json);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(new Uri(bot.Url, "slack/events"), honest, TestContext.Current.CancellationToken)).StatusCode);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, "slack/events")) { Content = new StringContent(large, Encoding.UTF8, Json) };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(chunked, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_long_event_comes_whole()
    {
        var said = new string('x', 200_000);
        Assert.True((await ana.Types(said)).Acknowledged);
        Assert.Equal(new SalesNudgeBot.Core.Conversation.Act.Wrote(said), inbound.Act);
    }

    [Fact]
    public async Task A_door_is_only_posted_to()
    {
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync(new Uri(bot.Url, "slack/events"), TestContext.Current.CancellationToken)).StatusCode);
    }
}

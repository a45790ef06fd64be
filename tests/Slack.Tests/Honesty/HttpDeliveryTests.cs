using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FakeSlack.Model;
using FakeSlack.People;

namespace Slack.Tests.Honesty;

public sealed class HttpDeliveryTests(OneSlack slack) : IAsyncLifetime
{
    const string Question = """[{"type":"actions","elements":[{"type":"button","action_id":"act-0","text":{"type":"plain_text","text":"Yes"},"value":"promise.accept|l-1"}]}]""";

    readonly ManualClock clock = new(OneSlack.Start);
    SlackTeam team = null!;
    SlackPerson ana = null!;
    AnApp app = null!;
    Caller bot = null!;

    public async ValueTask InitializeAsync()
    {
        app = await AnApp.Start();
        team = slack.Team(new() { Clock = clock });
        team.Http.PointAt(app.Url);
        ana = team.AddPerson("Ana Moreno");
        bot = new(slack, team);
    }

    [Fact]
    public async Task An_event_is_signed_over_its_raw_body()
    {
        await ana.Types("Fish & <chips>");
        var (path, headers, body) = Assert.Single(app.Got);
        Assert.Equal("/slack/events", path);
        var timestamp = headers["X-Slack-Request-Timestamp"].ToString();
        Assert.Equal(OneSlack.Start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), timestamp);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(team.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        Assert.Equal($"v0={Convert.ToHexStringLower(hash)}", headers["X-Slack-Signature"].ToString());
        var happened = JsonNode.Parse(body)!;
        Assert.Equal(("event_callback", "message", "im", "Fish &amp; &lt;chips&gt;"), ((string?)happened["type"], (string?)happened["event"]!["type"], (string?)happened["event"]!["channel_type"], (string?)happened["event"]!["text"]));
    }

    [Fact]
    public async Task What_is_not_acknowledged_comes_again_at_once_a_minute_later_and_after_five()
    {
        foreach (var status in new[] { 503, 500, 0, 503 })
        {
            app.Answers.Enqueue((status, ""));
        }

        await ana.Types("Hello");
        Assert.Equal(2, app.Got.Count);
        clock.Forward(TimeSpan.FromSeconds(59));
        await team.Events.DeliverDue();
        Assert.Equal(2, app.Got.Count);
        clock.Forward(TimeSpan.FromSeconds(1));
        await team.Events.DeliverDue();
        clock.Forward(TimeSpan.FromMinutes(4));
        await team.Events.DeliverDue();
        Assert.Equal(["", "1 http_error", "2 http_error", "3 connection_failed"], app.Got.Select(got => $"{got.Headers["x-slack-retry-num"]} {got.Headers["x-slack-retry-reason"]}".Trim()));
        Assert.Single(app.Got.Select(got => (string?)JsonNode.Parse(got.Body)!["event_id"]).Distinct());
        Assert.Equal((1, 0), (team.Events.Lost, team.Events.Waiting));
    }

    [Fact]
    public async Task A_press_brings_the_button_its_message_a_trigger_and_an_address_to_answer_and_is_not_repeated()
    {
        var posted = await bot.Takes("chat.postMessage", ("channel", ana.Id), ("text", "Can you?"), ("blocks", Question));
        app.Answers.Enqueue((500, ""));
        await ana.Clicks("Yes");
        var payload = Payload(Assert.Single(app.Got).Body);
        Assert.Equal(("block_actions", "promise.accept|l-1", (string?)posted["ts"]), ((string?)payload["type"], (string?)payload["actions"]![0]!["value"], (string?)payload["container"]!["message_ts"]));
        Assert.StartsWith(slack.Server.Url.ToString(), (string?)payload["response_url"], StringComparison.Ordinal);
        Assert.Equal(0, team.Events.Waiting);
    }

    [Fact]
    public async Task An_address_to_answer_works_five_times_in_half_an_hour()
    {
        await bot.Takes("chat.postMessage", ("channel", ana.Id), ("text", "Can you?"), ("blocks", Question));
        await ana.Clicks("Yes");
        var url = (string)Payload(app.Got.Single().Body)["response_url"]!;
        using var client = new HttpClient();
        Assert.Equal(200, await Post(client, url, """{"text":"For you alone"}"""));
        Assert.Equal(200, await Post(client, url, """{"text":"Accepted","replace_original":true}"""));
        Assert.Equal([("Accepted", false), ("For you alone", true)], ana.Sees().Select(seen => (seen.Text, seen.Privately)));
        Assert.Equal(200, await Post(client, url, """{"delete_original":true}"""));
        Assert.Equal(200, await Post(client, url, """{"text":"4"}"""));
        Assert.Equal(200, await Post(client, url, """{"text":"5"}"""));
        Assert.Equal(404, await Post(client, url, """{"text":"6"}"""));
        await ana.UsesShortcut("track_as_promise", ana.Sees()[0].Message);
        var late = (string)Payload(app.Got.Last().Body)["response_url"]!;
        clock.Forward(TimeSpan.FromMinutes(31));
        Assert.Equal(404, await Post(client, late, """{"text":"1"}"""));
        Assert.Equal(["response_url: used_url", "response_url: expired_url"], team.Complaints);
    }

    [Fact]
    public async Task A_command_comes_as_a_form_and_its_answer_is_shown_to_whoever_typed_it()
    {
        app.Answers.Enqueue((200, """{"response_type":"ephemeral","text":"On pace"}"""));
        await ana.Command("/nudge pace");
        var fields = app.Got.Single().Body.Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]));
        Assert.Equal(("/nudge", "pace", ana.Id), (fields["command"], fields["text"], fields["user_id"]));
        Assert.Equal([("On pace", true)], ana.Sees().Select(seen => (seen.Text, seen.Privately)));
    }

    [Fact]
    public async Task The_address_is_verified_with_a_challenge()
    {
        app.Answers.Enqueue((200, """{"challenge":"3eZbrw1a"}"""));
        Assert.True(await team.Http.Verify("3eZbrw1a"));
        app.Answers.Enqueue((200, """{"challenge":"else"}"""));
        Assert.False(await team.Http.Verify("3eZbrw1a"));
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await app.DisposeAsync();
    }

    static JsonNode Payload(string body) => JsonNode.Parse(Uri.UnescapeDataString(body["payload=".Length..]))!;

    static async Task<int> Post(HttpClient client, string url, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(url), content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}

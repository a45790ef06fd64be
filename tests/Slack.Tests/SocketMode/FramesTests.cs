using System.Net.WebSockets;
using System.Text;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.SocketMode;
using Slack.Tests.Bot;

namespace Slack.Tests.SocketMode;

/// <summary>What comes on a socket, frame by frame.</summary>
public sealed class FramesTests : IAsyncLifetime
{
    BareSlack slack = null!;
    ListeningEars bot = null!;
    BareSocket socket = null!;
    BareSocket other = null!;

    public async ValueTask InitializeAsync()
    {
        slack = await BareSlack.Start();
        bot = await ListeningEars.Start(slack);
        (socket, other) = (await slack.Next(), await slack.Next());
        await socket.Hello();
        await other.Hello();
        await socket.IsHeard();
        await other.IsHeard();
    }

    public async ValueTask DisposeAsync()
    {
        socket.Cut();
        other.Cut();
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    static string Written(string envelope, string text = "2 new", string eventId = "Ev1") =>
        $$"""
        {"envelope_id":"{{envelope}}","type":"events_api","accepts_response_payload":false,"retry_attempt":0,"retry_reason":"","payload":
        {"type":"event_callback","team_id":"T1","event_id":"{{eventId}}","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"{{text}}","ts":"1.000001"} } }
        """;

    [Fact]
    public async Task An_event_is_acknowledged_on_the_socket_that_brought_it()
    {
        await socket.Send(Written("e-1"));
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
        Assert.Equal(new Act.Wrote("2 new"), bot.Inbound.Act);
    }

    [Fact]
    public async Task One_that_came_before_is_acknowledged_again_and_kept_once()
    {
        await socket.Send(Written("e-1"));
        await socket.Read();
        await other.Send(Written("e-2"));
        Assert.Equal("""{"envelope_id":"e-2"}""", await other.Read());
        Assert.Single(bot.Inbound.Got);
    }

    [Fact]
    public async Task One_that_cannot_be_stored_is_not_acknowledged()
    {
        bot.Inbound.IsDown = true;
        await socket.Send(Written("e-1"));
        await socket.Send("""{"envelope_id":"e-2","type":"unknown"}""");
        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.Read());
        bot.Inbound.IsDown = false;
        await socket.Send(Written("e-3"));
        Assert.Equal("""{"envelope_id":"e-3"}""", await socket.Read());
        Assert.Single(bot.Inbound.Got);
    }

    [Fact]
    public async Task It_is_stored_before_it_is_acknowledged()
    {
        var stored = new TaskCompletionSource();
        bot.Inbound.Until = stored.Task;
        await socket.Send(Written("e-1"));
        await socket.Send("""{"envelope_id":"e-2","type":"unknown"}""");
        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.Read());
        stored.SetResult();
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
    }

    [Fact]
    public async Task A_message_in_many_frames_is_one()
    {
        var bytes = Encoding.UTF8.GetBytes(Written("e-1", "größer"));
        foreach (var part in bytes.Chunk(7).SkipLast(1))
        {
            await socket.Send(part, isLast: false);
        }

        await socket.Send(bytes.Chunk(7).Last());
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
        Assert.Equal(new Act.Wrote("größer"), bot.Inbound.Act);
    }

    [Fact]
    public async Task A_message_of_a_hundred_kilobytes_comes_whole()
    {
        await socket.Send(Written("e-1", new string('x', 100_000)));
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
        Assert.Equal(100_000, ((Act.Wrote)bot.Inbound.Act).Text.Length);
    }

    [Fact]
    public async Task One_that_is_too_long_is_ignored_and_the_next_is_not()
    {
        await socket.Send(Written("e-1", new string('x', FrameReader.MostBytes)));
        await socket.Send(Written("e-2"));
        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.Read());
        Assert.Single(bot.Inbound.Got);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("{\"envelope_id\":")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"envelope_id\":7,\"type\":\"events_api\"}")]
    [InlineData("{\"type\":\"events_api\"}")]
    public async Task Garbage_is_ignored(string frame)
    {
        await socket.Send(frame);
        await socket.Send(Written("e-1"));
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
    }

    [Fact]
    public async Task A_binary_frame_is_ignored()
    {
        await socket.Send(Encoding.UTF8.GetBytes(Written("e-1")), WebSocketMessageType.Binary);
        await socket.Send(Written("e-2"));
        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.Read());
    }

    [Theory]
    [InlineData("something_new", "{}")]
    [InlineData("events_api", "{}")]
    [InlineData("events_api", "[]")]
    [InlineData("interactive", "null")]
    [InlineData("slash_commands", "{\"team_id\":\"T1\"}")]
    [InlineData("events_api", "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}")]
    public async Task What_sending_again_would_not_help_is_acknowledged(string type, string payload)
    {
        await socket.Send($$"""{"envelope_id":"e-1","type":"{{type}}","payload":{{payload}} }""");
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
        Assert.Empty(bot.Inbound.Got);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task An_answer_goes_along_only_where_it_is_taken(string accepts, bool answered)
    {
        bot.Inbound.Answer = _ => new Reply.Private(Message.Text(Line.Words("On pace")));
        await socket.Send(
            $$"""
            {"envelope_id":"e-1","type":"slash_commands","accepts_response_payload":{{accepts}},
            "payload":{"team_id":"T1","user_id":"U1","trigger_id":"1.2","text":"pace","command":"/nudge","is_enterprise_install":false} }
            """);
        var acknowledgement = await socket.Read();
        Assert.Equal(answered, acknowledgement!.Contains("On pace", StringComparison.Ordinal));
        Assert.Equal(new Act.Commanded("pace"), bot.Inbound.Act);
    }

    [Fact]
    public async Task Two_messages_of_one_person_are_kept_in_their_order()
    {
        for (var i = 0; i < 50; i++)
        {
            await socket.Send(Written($"e-{i}", $"{i} new", $"Ev{i}"));
        }

        for (var i = 0; i < 50; i++)
        {
            await socket.Read();
        }

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i} new"), bot.Inbound.Got.Select(got => ((Act.Wrote)got.Act).Text));
    }

    [Fact]
    public async Task What_is_under_way_when_the_bot_stops_is_acknowledged_and_what_comes_then_is_left_to_others()
    {
        var stored = new TaskCompletionSource();
        bot.Inbound.Until = stored.Task;
        await socket.Send(Written("e-1"));
        await socket.Send("""{"envelope_id":"e-2","type":"unknown"}""");
        await socket.Read();
        var stopping = bot.Stop();
        // Three seconds for what is under way on either connection, and one for the goodbye on that where nothing is.
        await bot.Time.Waited(TimeSpan.FromSeconds(4), many: 3);
        await socket.Send(Written("e-3", eventId: "Ev3"));
        stored.SetResult();
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.Read());
        Assert.Null(await socket.Read());
        await socket.Close();
        Assert.Null(await other.Read());
        await other.Close();
        await stopping;
        Assert.Equal(TheCompany.Ana, Assert.Single(bot.Inbound.Got).Actor);
    }
}

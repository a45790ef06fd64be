using System.Net.WebSockets;
using FakeSlack.Model;
using FakeSlack.People;

namespace Slack.Tests.Honesty;

public sealed class SocketTests : IDisposable
{
    readonly SlackTeam team;
    readonly SlackPerson ana;
    readonly Caller app;

    public SocketTests(OneSlack slack)
    {
        team = slack.Team(new() { SocketMode = true });
        ana = team.AddPerson("Ana Moreno");
        app = new(slack, team) { Token = team.AppToken };
    }

    [Fact]
    public async Task An_event_comes_in_an_envelope_to_one_of_the_connections_and_is_acknowledged_there()
    {
        using var one = await ASocket.Open(app);
        using var two = await ASocket.Open(app);
        Assert.Equal(1, (int?)(await one.Read())!["num_connections"]);
        Assert.Equal(2, (int?)(await two.Read())!["num_connections"]);
        var sent = Enumerable.Range(0, 8).Select(i => ana.Types($"Message {i}")).ToList();
        var (first, second) = (one.Read(), two.Read());
        var seen = new List<string>();
        while (seen.Count < 8)
        {
            var come = await Task.WhenAny(first, second);
            var envelope = (await come)!;
            Assert.Equal(("events_api", 0, false), ((string?)envelope["type"], (int?)envelope["retry_attempt"], (bool?)envelope["accepts_response_payload"]));
            seen.Add((string)envelope["payload"]!["event"]!["text"]!);
            await (come == first ? one : two).Acknowledge(envelope);
            (first, second) = come == first ? (one.Read(), second) : (first, two.Read());
        }

        Assert.All(await Task.WhenAll(sent), answer => Assert.True(answer.Acknowledged));
        Assert.Equal(8, seen.Distinct().Count());
        Assert.Empty(team.Complaints);
    }

    [Fact]
    public async Task What_a_cut_connection_had_not_acknowledged_comes_again_on_another()
    {
        using var one = await ASocket.Open(app);
        await one.Read();
        var sent = ana.Types("Hello");
        var lost = (await one.Read())!;
        using var two = await ASocket.Open(app);
        await two.Read();
        team.Sockets.Cut(0);
        var again = (await two.Read())!;
        Assert.Equal((1, (string?)lost["payload"]!["event_id"]), ((int?)again["retry_attempt"], (string?)again["payload"]!["event_id"]));
        Assert.NotEqual((string?)lost["envelope_id"], (string?)again["envelope_id"]);
        await two.Acknowledge(again);
        Assert.True((await sent).Acknowledged);
        Assert.Equal((1, 0), (team.Events.Redelivered, team.Events.Lost));
    }

    [Fact]
    public async Task A_command_takes_its_answer_in_the_acknowledgement_and_an_event_none()
    {
        using var one = await ASocket.Open(app);
        await one.Read();
        var typed = ana.Command("/nudge pace");
        var envelope = (await one.Read())!;
        Assert.Equal(("slash_commands", true, "pace"), ((string?)envelope["type"], (bool?)envelope["accepts_response_payload"], (string?)envelope["payload"]!["text"]));
        await one.Acknowledge(envelope, """{"text":"On pace"}""");
        await typed;
        Assert.Equal(["On pace"], ana.Sees().Select(seen => seen.Text));
        var written = ana.Types("Hello");
        await one.Acknowledge((await one.Read())!, """{"text":"Lost"}""");
        await written;
        Assert.Contains("takes none", Assert.Single(team.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_works_once_and_needs_the_token_of_the_app()
    {
        var url = new Uri((string)(await app.Takes("apps.connections.open"))["url"]!);
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, TestContext.Current.CancellationToken);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, TestContext.Current.CancellationToken));
        Assert.Contains("ticket", Assert.Single(team.Complaints), StringComparison.Ordinal);
        app.Token = team.BotToken;
        await app.Refuses("not_allowed_token_type", "apps.connections.open");
    }

    [Fact]
    public async Task After_a_disconnect_frame_nothing_new_comes_on_that_connection()
    {
        using var old = await ASocket.Open(app);
        await old.Read();
        await team.Sockets.Ask("refresh_requested");
        var frame = (await old.Read())!;
        Assert.Equal(("disconnect", "refresh_requested"), ((string?)frame["type"], (string?)frame["reason"]));
        using var fresh = await ASocket.Open(app);
        await fresh.Read();
        var sent = ana.Types("Hello");
        await fresh.Acknowledge((await fresh.Read())!);
        Assert.True((await sent).Acknowledged);
    }

    [Fact]
    public async Task The_eleventh_connection_is_sent_away()
    {
        var open = new List<ASocket>();
        for (var i = 0; i < 10; i++)
        {
            open.Add(await ASocket.Open(app));
            await open[i].Read();
        }

        using var eleventh = await ASocket.Open(app);
        Assert.Equal("too_many_websockets", (string?)(await eleventh.Read())!["reason"]);
        Assert.Null(await eleventh.Read());
        open.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task What_nobody_listens_to_waits_and_comes_a_minute_later()
    {
        var written = await ana.Types("Hello");
        Assert.Equal((false, "connection_failed"), (written.Acknowledged, written.Reason));
        Assert.Equal(1, team.Events.Waiting);
        using var late = await ASocket.Open(app);
        await late.Read();
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromMinutes(1));
        var due = team.Events.DeliverDue();
        await late.Acknowledge((await late.Read())!);
        await due;
        Assert.Equal(0, team.Events.Waiting);
    }

    public void Dispose()
    {
        app.Dispose();
        team.Sockets.CutAll();
    }
}

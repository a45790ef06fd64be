using System.Net;
using System.Net.Http.Json;
using FakeSlack.Faults;
using FakeSlack.Model;

namespace Slack.Tests.Honesty;

public sealed class WebApiTests(OneSlack slack) : IDisposable
{
    readonly SlackTeam team = slack.Team();
    Caller? caller;

    Caller Bot => caller ??= new(slack, team);

    [Fact]
    public async Task A_message_is_posted_read_back_with_its_metadata_changed_and_deleted()
    {
        var ana = team.AddPerson("Ana Moreno");
        var posted = await Bot.Takes("chat.postMessage", ("channel", ana.Id), ("text", "Morning"), ("metadata", """{"event_type":"salesnudge_message","event_payload":{"id":"row-1"}}"""));
        var (channel, ts) = ((string)posted["channel"]!, (string)posted["ts"]!);
        Assert.StartsWith("D", channel, StringComparison.Ordinal);

        var history = await Bot.Takes("conversations.history", ("channel", channel), ("include_all_metadata", "true"));
        Assert.Equal("row-1", (string?)history["messages"]![0]!["metadata"]!["event_payload"]!["id"]);
        Assert.Null((await Bot.Takes("conversations.history", ("channel", channel)))["messages"]![0]!["metadata"]);

        await Bot.Takes("chat.update", ("channel", channel), ("ts", ts), ("text", "Good morning"));
        Assert.Equal(["Good morning"], ana.Sees().Select(seen => seen.Text));
        await Bot.Takes("chat.delete", ("channel", channel), ("ts", ts));
        Assert.Empty(ana.Sees());
        await Bot.Refuses("message_not_found", "chat.update", ("channel", channel), ("ts", ts), ("text", "Gone"));
        Assert.Empty(team.Complaints);
    }

    [Fact]
    public async Task Who_may_not_is_told_why()
    {
        Bot.Token = "";
        await Bot.Refuses("not_authed", "auth.test");
        Bot.Token = "xoxb-nobody";
        await Bot.Refuses("invalid_auth", "auth.test");
        Bot.Token = team.AppToken;
        await Bot.Refuses("not_allowed_token_type", "auth.test");
        Bot.Token = team.BotToken;
        await Bot.Refuses("not_allowed_token_type", "apps.connections.open");
        Assert.Equal(team.Bot.Id, (string?)(await Bot.Takes("auth.test"))["user_id"]);
        Assert.Contains("chat:write", Bot.Last!.Headers.GetValues("x-oauth-scopes").Single(), StringComparison.Ordinal);

        team.Scopes.Remove("users:read");
        var missing = await Bot.Call("users.info", ("user", team.Bot.Id));
        Assert.Equal(("missing_scope", "users:read"), ((string?)missing["error"], (string?)missing["needed"]));
        team.Gone = "token_revoked";
        await Bot.Refuses("token_revoked", "auth.test");
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_it_is_told_why()
    {
        var ana = team.AddPerson("Ana Moreno");
        var others = team.AddChannel("others", withBot: false, people: [ana]);
        var secret = team.AddChannel("secret", ChannelKind.Private, withBot: false, people: [ana]);
        var old = team.AddChannel("old", people: [ana]);
        old.Archived = true;
        await Bot.Refuses("not_in_channel", "chat.postMessage", ("channel", others.Id), ("text", "1"));
        await Bot.Refuses("channel_not_found", "chat.postMessage", ("channel", secret.Id), ("text", "1"));
        await Bot.Refuses("is_archived", "chat.postMessage", ("channel", old.Id), ("text", "1"));
        await Bot.Refuses("channel_not_found", "chat.postMessage", ("channel", "C404"), ("text", "1"));
        await Bot.Refuses("no_text", "chat.postMessage", ("channel", ana.Id));
        await Bot.Refuses("missing_scope", "conversations.history", ("channel", others.Id));
        ana.User.Deleted = true;
        await Bot.Refuses("user_disabled", "conversations.open", ("users", ana.Id));
        await Bot.Refuses("channel_not_found", "chat.postMessage", ("channel", ana.Id), ("text", "1"));
    }

    [Fact]
    public async Task Blocks_that_break_a_limit_are_refused_and_complained_of()
    {
        var ana = team.AddPerson("Ana Moreno");
        await Bot.Refuses("invalid_blocks_format", "chat.postMessage", ("channel", ana.Id), ("text", "1"), ("blocks", "[{"));
        var refused = await Bot.Call("chat.postMessage", ("channel", ana.Id), ("text", "1"), ("blocks", """[{"type":"section"}]"""));
        Assert.Equal("invalid_blocks", (string?)refused["error"]);
        Assert.Contains("[json-pointer:/blocks/0]", (string?)refused["response_metadata"]!["messages"]![0], StringComparison.Ordinal);
        Assert.Single(team.Complaints);
        Assert.Empty(ana.Sees());
    }

    [Fact]
    public async Task Writing_methods_take_JSON_and_reading_ones_ignore_it()
    {
        var ana = team.AddPerson("Ana Moreno");
        using var message = JsonContent.Create(new { channel = ana.Id, text = "In JSON", blocks = new[] { new { type = "divider" } } });
        Assert.True((bool?)(await Bot.Call("chat.postMessage", message))["ok"]);
        using var question = JsonContent.Create(new { user = ana.Id });
        Assert.Equal("invalid_arguments", (string?)(await Bot.Call("users.info", question))["error"]);
        Assert.Contains("reading method ignores", Assert.Single(team.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        for (var i = 0; i < 5; i++)
        {
            team.AddPerson($"Person {i}", email: $"p{i}@example.com");
        }

        var (cursor, seen) = ("", 0);
        do
        {
            var page = await Bot.Takes("users.list", ("limit", "4"), ("cursor", cursor));
            seen += page["members"]!.AsArray().Count;
            cursor = (string)page["response_metadata"]!["next_cursor"]!;
        }
        while (cursor.Length > 0);

        Assert.Equal(6, seen);
        Assert.Equal("Person 3", (string?)(await Bot.Takes("users.lookupByEmail", ("email", "P3@example.com")))["user"]!["real_name"]);
        await Bot.Refuses("users_not_found", "users.lookupByEmail", ("email", "nobody@example.com"));
        await Bot.Refuses("invalid_cursor", "users.list", ("limit", "4"), ("cursor", "else"));
    }

    [Fact]
    public async Task Calls_go_wrong_as_the_script_says()
    {
        var ana = team.AddPerson("Ana Moreno");
        team.Faults.Next("chat.postMessage", new Fault.ResetAfter(), new Fault.ResetBefore(), new Fault.RateLimited(7), new Fault.Error("internal_error"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.Call("chat.postMessage", ("channel", ana.Id), ("text", "taken")));
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.Call("chat.postMessage", ("channel", ana.Id), ("text", "not taken")));
        Assert.Equal(["taken"], ana.Sees().Select(seen => seen.Text));
        await Bot.Call("chat.postMessage", ("channel", ana.Id), ("text", "limited"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "7"), (Bot.Last!.StatusCode, Bot.Last.Headers.GetValues("Retry-After").Single()));
        await Bot.Refuses("internal_error", "chat.postMessage", ("channel", ana.Id), ("text", "failed"));
        Assert.Single(ana.Sees());
    }

    public void Dispose() => caller?.Dispose();
}

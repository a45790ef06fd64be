using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Slack.SocketMode;
using Slack.Tests.Bot;

namespace Slack.Tests.SocketMode;

/// <summary>When connections are opened, replaced and given up.</summary>
public sealed class ConnectionsTests : IAsyncLifetime
{
    static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);

    /// <summary>Below the ten seconds in which a connection looks after itself.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(9);

    BareSlack slack = null!;
    ListeningEars bot = null!;

    public async ValueTask InitializeAsync() => slack = await BareSlack.Start();

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    async Task<(BareSocket, BareSocket)> Connected()
    {
        bot = await ListeningEars.Start(slack);
        var (one, two) = (await slack.Next(), await slack.Next());
        await one.Hello();
        await two.Hello();
        await one.IsHeard();
        await two.IsHeard();
        await Until(() => bot.Health.Of(new("w1")).DeafSince is null);
        return (one, two);
    }

    /// <summary>How long both wait, once neither is about to do anything.</summary>
    async Task<TimeSpan> WaitedLong()
    {
        var wait = TimeSpan.Zero;
        while (wait <= Minute)
        {
            wait = await bot.Time.Waited(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        return wait;
    }

    static async Task Until(Func<bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(BareSlack.Patience);
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    static string Written(string envelope, string eventId) =>
        $$"""{"envelope_id":"{{envelope}}","type":"events_api","payload":{"type":"event_callback","team_id":"T1","event_id":"{{eventId}}","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"2 new"} } }""";

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    [InlineData("something_new")]
    public async Task The_old_connection_is_read_until_it_is_closed_beside_the_new_one(string reason)
    {
        var (old, other) = await Connected();
        bot.Time.Forward(TimeSpan.FromSeconds(11));
        await old.Send($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        var fresh = await slack.Next();
        await old.Send(Written("e-1", "Ev1"));
        Assert.Equal("""{"envelope_id":"e-1"}""", await old.Read());
        await fresh.Hello();
        await fresh.Send(Written("e-2", "Ev2"));
        Assert.Equal("""{"envelope_id":"e-2"}""", await fresh.Read());
        await old.Send(Written("e-3", "Ev3"));
        Assert.Equal("""{"envelope_id":"e-3"}""", await old.Read());
        await old.Close();
        Assert.Equal(3, bot.Inbound.Got.Count);
        Assert.Null(bot.Health.Trouble());
        fresh.Cut();
        other.Cut();
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_opened_again_after_a_pause()
    {
        var (one, two) = await Connected();
        one.Cut();
        bot.Time.Forward(await bot.Time.Waited(Soon));
        var fresh = await slack.Next();
        await fresh.Hello();
        await fresh.Send(Written("e-1", "Ev1"));
        Assert.Equal("""{"envelope_id":"e-1"}""", await fresh.Read());
        fresh.Cut();
        two.Cut();
    }

    [Fact]
    public async Task A_refresh_right_after_the_hello_does_not_make_it_spin()
    {
        var (one, two) = await Connected();
        await one.Send("""{"type":"disconnect","reason":"refresh_requested"}""");
        Assert.InRange(await bot.Time.Waited(Soon), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        one.Cut();
        two.Cut();
    }

    [Fact]
    public async Task One_on_which_nothing_is_heard_for_a_minute_is_replaced_and_the_other_is_not()
    {
        var (alive, silent) = await Connected();
        var fresh = await NextWhile(alive, TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(2));
        await fresh.Hello();
        alive.Cut();
        silent.Cut();
        fresh.Cut();
    }

    [Fact]
    public async Task One_that_never_says_hello_is_given_up()
    {
        bot = await ListeningEars.Start(slack);
        var (silent, alive) = (await slack.Next(), await slack.Next());
        // Each looks after itself, and waits for its hello.
        await bot.Time.Waited(TimeSpan.FromSeconds(31), many: 4);
        await alive.Hello();
        var fresh = await NextWhile(alive, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(50));
        silent.Cut();
        alive.Cut();
        fresh.Cut();
    }

    /// <summary>Lets time pass in which one connection is heard every second: there is a new one in between, and not before.</summary>
    async Task<BareSocket> NextWhile(BareSocket alive, TimeSpan least, TimeSpan most)
    {
        var (start, next) = (bot.Time.Now, slack.Next());
        while (!next.IsCompleted && bot.Time.Now - start < most)
        {
            bot.Time.Forward(TimeSpan.FromSeconds(1));
            await alive.IsHeard();
            // Either looks after itself again, or waits to be opened: no time passes meanwhile.
            await Task.WhenAny(next, bot.Time.Waited(TimeSpan.FromSeconds(11), many: 2));
        }

        Assert.True(bot.Time.Now - start >= least, "A connection was given up too soon.");
        return await next;
    }

    [Fact]
    public async Task Switched_off_it_turns_red_at_once_and_asks_seldom()
    {
        var (one, two) = await Connected();
        await one.Send("""{"type":"disconnect","reason":"link_disabled"}""");
        await two.Send("""{"type":"disconnect","reason":"link_disabled"}""");
        await Until(() => bot.Health.Trouble() is not null);
        Assert.Equal("Slack workspace w1 refuses Socket Mode (link_disabled).", bot.Health.Trouble());
        await one.Close();
        await two.Close();
        await Until(() => bot.Health.Of(new("w1")).DeafSince is not null);
        Assert.Equal(TimeSpan.FromMinutes(5), await WaitedLong());
        bot.Time.Forward(TimeSpan.FromMinutes(5));
        var fresh = await slack.Next();
        await fresh.Hello();
        await Until(() => bot.Health.Trouble() is null);
        fresh.Cut();
    }

    [Fact]
    public async Task Too_many_connections_wait_long()
    {
        var (one, two) = await Connected();
        await one.Send("""{"type":"disconnect","reason":"too_many_websockets"}""");
        await one.Close();
        await two.Send("""{"type":"disconnect","reason":"too_many_websockets"}""");
        await two.Close();
        await Until(() => bot.Health.Of(new("w1")) is { DeafSince: not null, LastError: "too_many_websockets" });
        Assert.Equal(TimeSpan.FromMinutes(5), await WaitedLong());
    }

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("user_removed_from_team")]
    [InlineData("team_disabled")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    public async Task What_only_an_admin_can_mend_stops_it_and_turns_red(string error)
    {
        slack.Opens = $$"""{"ok":false,"error":"{{error}}"}""";
        bot = await ListeningEars.Start(slack);
        await Until(() => bot.Health.Trouble() is not null);
        Assert.Equal(new(null, bot.Wall.Now, error, true), bot.Health.Of(new("w1")));
        Assert.Equal($"Slack workspace w1 refuses Socket Mode ({error}).", bot.Health.Trouble());
        Assert.False(bot.Workspaces.All[0].IsPaused);
    }

    [Fact]
    public async Task Slacks_own_trouble_is_waited_out_and_turns_red_after_half_a_minute()
    {
        slack.Opens = """{"ok":false,"error":"internal_error"}""";
        bot = await ListeningEars.Start(slack);
        Assert.InRange(await bot.Time.Waited(Minute), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Null(bot.Health.Trouble());
        bot.Wall.Now += Duration.FromSeconds(30);
        await Until(() => bot.Health.Of(new("w1")).LastError is not null);
        Assert.Equal("Slack workspace w1 is not connected since 2026-11-23T08:00:00Z (internal_error).", bot.Health.Trouble());
        slack.Opens = """{"ok":true,"url":"{0}"}""";
        bot.Time.Forward(TimeSpan.FromSeconds(2));
        var fresh = await slack.Next();
        await fresh.Hello();
        await Until(() => bot.Health.Trouble() is null);
        fresh.Cut();
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"url":"https://slack.com/"}""")]
    [InlineData("""{"ok":true,"url":"file:///etc/passwd"}""")]
    [InlineData("not json")]
    public async Task An_address_that_is_none_is_not_opened(string answer)
    {
        slack.Opens = answer;
        bot = await ListeningEars.Start(slack);
        await bot.Time.Waited(Minute);
        Assert.NotNull(bot.Health.Of(new("w1")).LastError);
    }
}

using FakeSlack.Model;
using FakeSlack.Server;
using Slack.Tests.Honesty;

[assembly: AssemblyFixture(typeof(OneSlack))]

namespace Slack.Tests.Honesty;

/// <summary>One fake Slack for the whole run; every test has a workspace of its own in it.</summary>
public sealed class OneSlack : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public SlackServer Server { get; private set; } = null!;

    /// <summary>In time that the test moves. Slack's three seconds for an answer are real ones, and nothing here is about them.</summary>
    public SlackTeam Team(TeamOptions? options = null) =>
        Server.NewTeam((options ?? new()) with { Clock = options is { Clock: ManualClock clock } ? clock : new ManualClock(Start), AckWithin = TimeSpan.FromMinutes(1) });

    public async ValueTask InitializeAsync() => Server = await SlackServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

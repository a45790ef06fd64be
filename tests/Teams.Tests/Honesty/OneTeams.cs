using FakeTeams.Model;
using FakeTeams.Server;
using Teams.Tests.Honesty;

[assembly: AssemblyFixture(typeof(OneTeams))]

namespace Teams.Tests.Honesty;

/// <summary>One fake Teams for the whole run; every test has a tenant of its own in it.</summary>
public sealed class OneTeams : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public TeamsServer Server { get; private set; } = null!;

    public TeamsTenant Tenant(TenantOptions? options = null) => Server.NewTenant((options ?? new()) with { Clock = options is { Clock: ManualClock clock } ? clock : new ManualClock(Start) });

    public async ValueTask InitializeAsync() => Server = await TeamsServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

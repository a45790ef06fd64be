using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.App.Tests.People;

public sealed class DirectoryLooksTests : IAsyncLifetime
{
    static readonly WorkspaceId Other = new("other");
    static readonly ImmutableArray<TeamChannel> NoChannels = [];

    readonly ManualTime time = new();
    readonly KeptLogs logs = new();
    DirectoryDesk desk = null!;
    DirectoryLooks looks = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await DirectoryDesk.Open();
        looks = new(desk.Directory, desk.Updates, new(), time, new Logger<DirectoryLooks>(logs));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_is_missing_is_said_once()
    {
        await Found(DirectoryDesk.Main, NoChannels, CheckInDesk.Ana);
        await Found(DirectoryDesk.Main, NoChannels, CheckInDesk.Ana);
        Assert.Equal(1, logs.Lines.Count(line => line.Contains("no account of ana", StringComparison.Ordinal)));
        Assert.Equal(1, logs.Lines.Count(line => line.Contains("channel of team north", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_is_missing_where_nothing_would_be_sent_to_them()
    {
        await Found(Other, NoChannels, CheckInDesk.Ana);
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task Where_channels_could_not_be_looked_at_none_is_missing()
    {
        await Found(DirectoryDesk.Main, null);
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task What_was_found_is_stored()
    {
        await looks.Save(new(DirectoryDesk.Main, [desk.Account("U1", CheckInDesk.Ana)], [], null, null), TestContext.Current.CancellationToken);
        Assert.Equal("U1", desk.Directory.AccountOf(DirectoryDesk.Main, CheckInDesk.Ana));
    }

    [Fact]
    public async Task A_look_that_should_not_have_failed_is_in_the_log_and_taken_again()
    {
        using var over = new CancellationTokenSource();
        var taken = 0;
        var run = looks.KeepLooking(DirectoryDesk.Main, _ => ++taken == 1 ? throw new InvalidOperationException() : Task.FromResult(true), () => false, over.Token);
        time.Forward(await time.Waited(TimeSpan.FromDays(1)));
        await time.Waited(TimeSpan.FromDays(1));
        await over.CancelAsync();
        await run;
        Assert.Equal(2, taken);
        Assert.Contains("people of workspace main failed", Assert.Single(logs.Lines), StringComparison.Ordinal);
    }

    Task Found(WorkspaceId workspace, ImmutableArray<TeamChannel>? channels, params ImmutableArray<PersonId> gone) =>
        looks.Save(new(workspace, [], gone, channels, null), TestContext.Current.CancellationToken);
}

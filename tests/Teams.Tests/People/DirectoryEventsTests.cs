using FakeTeams.Faults;
using SalesNudgeBot.App.Ports;
using Teams.Tests.Honesty;
using Teams.Tests.Sending;

namespace Teams.Tests.People;

public sealed class DirectoryEventsTests(OneTeams teams) : IAsyncLifetime
{
    Town town = null!;

    MailRoom Room => town.Room;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => town = await Town.Open(teams.Server);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Room.Tenant.Complaints);
        await town.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_writes_first_is_found_by_their_address_at_once()
    {
        await AnaWrites("America/New_York");
        Assert.Equal(("America/New_York", AccountState.Active), (town.Account(Room.AnaThere)!.Zone, town.Account(Room.AnaThere)!.State));
        Assert.Equal(Town.Ana, town.Directory.PersonOf(MailRoom.Id, Room.AnaThere.User.ObjectId));
    }

    [Fact]
    public async Task Who_is_nobody_of_the_manifest_is_not_kept()
    {
        Room.AnaThere.User.Email = Room.AnaThere.User.Upn = "else@nordwind.example";
        await AnaWrites();
        Assert.Null(town.Account(Room.AnaThere));
    }

    [Fact]
    public async Task A_new_zone_is_theirs_without_asking_Teams()
    {
        await AnaWrites("Europe/Berlin");
        var calls = Room.Calls.Count();
        await AnaWrites("Asia/Tokyo");
        Assert.Equal("Asia/Tokyo", town.Directory.Current.People[Town.Ana].Zone.Id);
        Assert.Equal(calls, Room.Calls.Count());
    }

    [Fact]
    public async Task Whoever_had_left_and_writes_is_back()
    {
        await Room.Joined(Room.Sales);
        await town.Look();
        Room.AnaThere.User.Left = true;
        await town.Look();
        Room.AnaThere.User.Left = false;
        await AnaWrites();
        Assert.Equal(AccountState.Active, town.Account(Room.AnaThere)!.State);
    }

    [Fact]
    public async Task Whom_Teams_does_not_tell_of_is_looked_for_again_later()
    {
        Room.Tenant.Faults.Next("member", new Fault.Error(400, "BadArgument"));
        await AnaWrites();
        Assert.Null(town.Account(Room.AnaThere));
        await AnaWrites();
        Assert.NotNull(town.Account(Room.AnaThere));
    }

    [Fact]
    public async Task A_team_that_changed_asks_for_a_look_before_the_hour_is_over()
    {
        var woken = town.WakeUps.Wait(MailRoom.Id, Cancellation);
        Assert.False(woken.IsCompleted);
        await town.Events.TeamChanged(MailRoom.Id, Room.Sales.Id, Cancellation);
        await woken;
        await town.Events.TeamLeft(MailRoom.Id, Room.Sales.Id, Cancellation);
        await town.WakeUps.Wait(MailRoom.Id, Cancellation);
    }

    async Task AnaWrites(string? zone = null)
    {
        await Room.Heard(Room.AnaThere, Room.AnaThere.Chat.Id, zone);
        await town.Events.PersonHeard(MailRoom.Id, Room.AnaThere.User.ObjectId, Cancellation);
    }
}

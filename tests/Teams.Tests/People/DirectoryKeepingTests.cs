using FakeTeams.Connector;
using FakeTeams.Faults;
using SalesNudgeBot.App.Ports;
using Teams.Tests.Honesty;
using Teams.Tests.Sending;

namespace Teams.Tests.People;

public sealed class DirectoryKeepingTests(OneTeams teams) : IAsyncLifetime
{
    Town town = null!;

    MailRoom Room => town.Room;

    public async ValueTask InitializeAsync()
    {
        town = await Town.Open(teams.Server);
        await Room.Joined(Room.Sales);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Room.Tenant.Complaints);
        await town.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_in_a_team_with_the_bot_is_found_by_their_address_and_can_be_written_to_first()
    {
        Assert.True(await town.Look());
        Assert.Equal(Room.AnaThere.User.ObjectId, town.Directory.AccountOf(MailRoom.Id, Town.Ana));
        Assert.Equal((Room.AnaThere.User.Id, (string?)null), (Room.AnasChat!.UserId, Room.AnasChat.ConversationId));
        Assert.IsType<SendOutcome.Sent>(await Room.Send(MailRoom.ToAna("row-1")));
    }

    [Fact]
    public async Task An_address_counts_in_whatever_letters_and_as_the_name_to_sign_in_with()
    {
        (Room.AnaThere.User.Email, Room.AnaThere.User.Upn) = (null, "ANA@Nordwind.example");
        await town.Look();
        Assert.NotNull(town.Account(Room.AnaThere));
    }

    [Fact]
    public async Task The_object_id_of_the_manifest_goes_before_an_address()
    {
        await using var other = await Town.Open(teams.Server, (person, room) => person with { Accounts = person.Accounts.Add(MailRoom.Id, room.LenaThere.User.ObjectId.ToUpperInvariant()) });
        await other.Room.Joined(other.Room.Sales);
        await other.Look();
        Assert.Equal(other.Room.LenaThere.User.ObjectId, other.Directory.AccountOf(MailRoom.Id, Town.Ana));
    }

    [Fact]
    public async Task A_large_team_is_read_page_by_page()
    {
        var crowd = Enumerable.Range(1, 1100).Select(number => Room.Tenant.AddPerson($"Guest {number}")).ToList();
        var large = Room.Tenant.AddTeam("Everybody", people: [.. crowd, Room.AnaThere]);
        Room.Sales.Members.Remove(Room.AnaThere.User);
        await Room.Joined(large);
        await town.Look();
        Assert.NotNull(town.Account(Room.AnaThere));
        Assert.Equal(3, Room.Tenant.Calls.Count(call => call.Name == "members" && Path(call).Contains(Uri.UnescapeDataString(large.Id), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_people_whom_the_manifest_does_not_name_nothing_is_kept()
    {
        var stranger = Room.Tenant.AddPerson("Somebody Else", "else@nordwind.example");
        Room.Sales.Members.Add(stranger.User);
        await town.Look();
        Assert.Null(Room.Workspace.Conversations.Personal(stranger.User.ObjectId));
        Assert.Null(town.Account(stranger));
    }

    [Theory]
    [InlineData("Leaders")]
    [InlineData("leaders")]
    public async Task A_channel_is_found_by_its_name(string name)
    {
        await using var other = await Town.Open(teams.Server, channel: name);
        await other.Room.Joined(other.Room.Sales);
        await other.Look();
        Assert.Equal(other.Room.Channel.Id, other.Directory.ChannelOf(MailRoom.Id, Town.Sales));
        Assert.Equal(other.Room.Sales.Id, other.Room.Workspace.Conversations.Channel(other.Room.Channel.Id)!.Team);
    }

    [Fact]
    public async Task The_first_channel_of_a_team_has_a_name_that_Teams_does_not_tell()
    {
        await using var other = await Town.Open(teams.Server, channel: "General");
        await other.Room.Joined(other.Room.Sales);
        await other.Look();
        Assert.Equal(other.Room.Sales.Id, other.Directory.ChannelOf(MailRoom.Id, Town.Sales));
    }

    [Fact]
    public async Task Of_two_channels_with_one_name_the_leaders_own_is_meant()
    {
        // Whatever its id is, it would else come first or last.
        foreach (var _ in Enumerable.Range(0, 4))
        {
            var foreign = Room.Tenant.AddTeam("Another", people: [Room.AnaThere]);
            Room.Tenant.AddChannel(foreign, "Leaders");
            await Room.Joined(foreign);
        }

        await town.Look();
        Assert.Equal(Room.Channel.Id, town.Directory.ChannelOf(MailRoom.Id, Town.Sales));
    }

    [Fact]
    public async Task A_zone_that_somebodys_program_told_is_theirs()
    {
        await Room.Heard(Room.AnaThere, zone: "America/New_York");
        await town.Look();
        Assert.Equal("America/New_York", town.Directory.Current.People[Town.Ana].Zone.Id);
    }

    [Fact]
    public async Task Whoever_is_no_longer_there_has_left()
    {
        await town.Look();
        Room.AnaThere.User.Left = true;
        await town.Look();
        Assert.Equal((AccountState.Left, (string?)null), (town.Account(Room.AnaThere)!.State, town.Directory.AccountOf(MailRoom.Id, Town.Ana)));
    }

    [Fact]
    public async Task Whoever_is_in_no_team_any_more_but_has_a_chat_is_there()
    {
        await town.Look();
        await Room.Send(MailRoom.ToAna("row-1"));
        Room.Sales.Members.Remove(Room.AnaThere.User);
        await town.Look();
        Assert.Equal(AccountState.Active, town.Account(Room.AnaThere)!.State);
        Room.AnaThere.User.Left = true;
        await town.Look();
        Assert.Equal(AccountState.Left, town.Account(Room.AnaThere)!.State);
    }

    [Fact]
    public async Task While_a_chat_cannot_be_read_nobody_has_left()
    {
        await town.Look();
        await Room.Send(MailRoom.ToAna("row-1"));
        Room.Sales.Members.Remove(Room.AnaThere.User);
        Room.Tenant.Faults.Next("member", new Fault.Error(400, "BadArgument"));
        await town.Look();
        Assert.Equal(AccountState.Active, town.Account(Room.AnaThere)!.State);
    }

    [Theory]
    [InlineData("members")]
    [InlineData("channels")]
    public async Task A_look_that_could_not_be_finished_changes_nothing(string call)
    {
        await town.Look();
        Room.AnaThere.User.Left = true;
        Room.Tenant.Faults.Next(call, new Fault.Error(400, "BadArgument"));
        Assert.False(await town.Look());
        Assert.Equal(AccountState.Active, town.Account(Room.AnaThere)!.State);
        Assert.Equal(Room.Channel.Id, town.Directory.ChannelOf(MailRoom.Id, Town.Sales));
    }

    [Fact]
    public async Task A_team_that_the_bot_was_taken_out_of_unheard_is_forgotten_with_its_channels()
    {
        await town.Look();
        Room.Sales.WithBot = false;
        Assert.True(await town.Look());
        Assert.Empty(Room.Workspace.Conversations.Of(ConversationKind.Team));
        Assert.Null(Room.Workspace.Conversations.Channel(Room.Channel.Id));
        Assert.Null(town.Directory.ChannelOf(MailRoom.Id, Town.Sales));
    }

    [Fact]
    public async Task A_bot_that_an_admin_switched_off_forgets_nothing()
    {
        await town.Look();
        Room.Tenant.Faults.Next("members", new Fault.Error(403, "BotDisabledByAdmin"));
        Assert.False(await town.Look());
        Assert.NotEmpty(Room.Workspace.Conversations.Of(ConversationKind.Team));
        Assert.Equal("BotDisabledByAdmin", Room.Workspace.Trouble);
    }

    [Fact]
    public async Task A_refusal_for_not_being_in_the_team_is_over_once_they_are_in_it_but_a_block_is_not()
    {
        await town.Look();
        await Room.Workspace.Conversations.Save(Room.AnasChat! with { Closed = "BotNotInConversationRoster" }, TestContext.Current.CancellationToken);
        await town.Look();
        Assert.Null(Room.AnasChat!.Closed);
        await Room.Workspace.Conversations.Save(Room.Workspace.Conversations.Channel(Room.Channel.Id)! with { Closed = "BotNotInConversationRoster" }, TestContext.Current.CancellationToken);
        await town.Look();
        Assert.Null(Room.Workspace.Conversations.Channel(Room.Channel.Id)!.Closed);
        await Room.Workspace.Conversations.Save(Room.AnasChat with { Closed = "ConversationBlockedByUser" }, TestContext.Current.CancellationToken);
        await town.Look();
        Assert.Equal("ConversationBlockedByUser", Room.AnasChat!.Closed);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked_and_the_reason_is_kept()
    {
        Room.Tenant.Faults.Next("token", new Fault.Error(401, "invalid_client"));
        Assert.False(await town.Look());
        Assert.Equal("invalid_client", Room.Workspace.Trouble);
        Assert.Empty(Room.Calls);
        Assert.True(await town.Look());
        Assert.Null(Room.Workspace.Trouble);
    }

    [Fact]
    public async Task What_is_missing_is_said_once()
    {
        await Room.Workspace.Conversations.Remove(ConversationKind.Team, Room.Sales.Id, TestContext.Current.CancellationToken);
        await town.Look();
        await town.Look();
        Assert.Equal(1, town.Logs.Lines.Count(line => line.Contains("no account of ana", StringComparison.Ordinal)));
        Assert.Equal(1, town.Logs.Lines.Count(line => line.Contains("channel of team sales", StringComparison.Ordinal)));
    }

    static string Path(ConnectorCall call) => Uri.UnescapeDataString(call.Path);
}

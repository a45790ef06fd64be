using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class HoldingTests
{
    static readonly TeamId North = CheckInDesk.Company.Teams.Keys.Single();

    [Fact]
    public async Task A_paused_team_gets_answers_and_no_nudges()
    {
        await using var office = await PostOffice.Open();
        office.Company = office.Company with { Teams = CheckInDesk.Company.Teams };
        var (ask, brief) = (office.Post("ask"), office.Post("brief", MessageKind.Brief) with { To = new Destination.LeadersChannel(North) });
        var (answer, elsewhere) = (office.Post("answer", MessageKind.Answer), office.Post("elsewhere", to: PostOffice.Omar));
        await office.Do(stores => stores.Pauses.Pause(North, new("lena"), office.Clock.Now));
        await office.Plan(ask, brief, answer, elsewhere);
        await office.Run();
        Assert.Equal(["answer", "elsewhere"], office.Platform.Said.Order());
        Assert.Equal((OutboxState.Held, "nudges for North are paused"), ((await office.Row(ask)).State, (await office.Row(ask)).Reason));

        await office.Do(stores => stores.Pauses.Resume(North));
        await office.Do(stores =>
        {
            stores.Outbox.Release("nudges for North are paused");
            return true;
        });
        await office.Run();
        Assert.Equal(["answer", "ask", "brief", "elsewhere"], office.Platform.Said.Order());
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_named_to_the_admin_once()
    {
        await using var office = await PostOffice.Open();
        office.Company = office.Company with { People = office.Company.People.SetItem(PostOffice.Omar, office.Company.Person(PostOffice.Omar) with { Admin = true }) };
        var (first, second) = (office.Post("first"), office.Post("second"));
        office.Platform.Answers(first, new SendOutcome.Unreachable("the account was deactivated"));
        office.Platform.Answers(second, new SendOutcome.Unreachable("the account was deactivated"));
        await office.Plan(first, second);
        await office.Run();
        var notice = Assert.Single(await office.Database.Read(stores => stores.Outbox.To(new Destination.Person(PostOffice.Omar)), TestContext.Current.CancellationToken), row => row.Outgoing.Kind is MessageKind.AdminNotice);
        Assert.Equal((OutboxState.Sent, MessageKind.AdminNotice), (notice.State, notice.Outgoing.Kind));
    }

    [Fact]
    public async Task A_channel_that_takes_nothing_is_named_to_the_admin_with_what_mends_it()
    {
        await using var office = await PostOffice.Open();
        office.Company = office.Company with
        {
            Teams = CheckInDesk.Company.Teams,
            People = office.Company.People.SetItem(PostOffice.Omar, office.Company.Person(PostOffice.Omar) with { Admin = true }),
        };
        var brief = office.Post("brief", MessageKind.Brief) with { To = new Destination.LeadersChannel(North) };
        office.Platform.Answers(brief, new SendOutcome.Unreachable("invite the bot to it"));
        await office.Plan(brief);
        await office.Run();
        Assert.Contains("I can't write to the channel of North, leaders: invite the bot to it. Until then  reads nothing there.", office.Platform.Said);
    }
}

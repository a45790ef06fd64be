using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Handling;

/// <summary>Somebody adds the bot to their own chat.</summary>
public sealed class WelcomingTests
{
    static readonly PersonId New = new("new");

    static async Task<FrontDesk> Desk(PersonId like)
    {
        var desk = await FrontDesk.Open();
        desk.Company = desk.Company with { People = desk.Company.People.Add(New, desk.Company.Person(like) with { Id = New }) };
        return desk;
    }

    static Task Begin(FrontDesk desk, PersonId person) =>
        new Welcoming(desk.Database, desk, desk.Clock, new CommitSignal()).Begin(person, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Who_is_new_is_welcomed_once_with_what_they_can_write()
    {
        await using var desk = await Desk(CheckInDesk.Lena);
        await Begin(desk, New);
        await Begin(desk, New);
        var row = Assert.Single(await desk.To(New));
        Assert.Equal((MessageKind.Welcome, Operation.Post), (row.Outgoing.Kind, row.Outgoing.Operation));
        var words = FrontDesk.Words(row.Outgoing.Message);
        Assert.StartsWith("Hello new.", words, StringComparison.Ordinal);
        Assert.Contains("You can write", words, StringComparison.Ordinal);
        Assert.Contains("I read only what is said to me", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_welcomed_by_another_message_is_not_welcomed_again()
    {
        await using var desk = await FrontDesk.Open();
        await Begin(desk, CheckInDesk.Ana);
        Assert.Empty(await desk.To(CheckInDesk.Ana));
    }

    [Fact]
    public async Task Who_could_not_be_reached_can_be_again()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Database.Write(
            stores =>
            {
                stores.People.SetUnreachable(CheckInDesk.Ana, "blocked", desk.Clock.Now);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        await Begin(desk, CheckInDesk.Ana);
        Assert.Empty(await desk.Read(stores => stores.People.Unreachable()));
    }

    [Fact]
    public async Task Who_is_not_of_the_company_gets_nothing()
    {
        await using var desk = await FrontDesk.Open();
        await Begin(desk, New);
        Assert.Empty(await desk.Read(stores => stores.Outbox.All()));
    }
}

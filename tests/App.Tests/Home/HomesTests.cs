using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.App.Tests.Handling;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Home;

public sealed class HomesTests
{
    static readonly Act.OpenedHome Opens = new();

    [Fact]
    public async Task A_look_shows_the_page_anew_once_and_nobody_is_welcomed_by_it()
    {
        await using var desk = await FrontDesk.Open();
        desk.Company = desk.Company with { People = desk.Company.People.Add(new("new"), desk.Company.Person(CheckInDesk.Lena) with { Id = new("new") }) };
        Assert.Equal(Reply.None, await desk.Receive(new("new"), Opens));
        await desk.Receive(new("new"), Opens);
        Assert.Equal([(1, OutboxState.Planned)], (await desk.To(new("new"))).Select(row => (row.Outgoing.Revision, row.State)));
        await Show(desk);
        await desk.Receive(new("new"), Opens);
        Assert.Equal([(1, OutboxState.Sent), (2, OutboxState.Planned)], (await desk.To(new("new"))).Select(row => (row.Outgoing.Revision, row.State)));
        Assert.All(await desk.To(new("new")), row => Assert.Equal(Operation.Publish, row.Outgoing.Operation));
    }

    [Fact]
    public async Task Who_never_looked_has_no_page_to_be_shown_anew()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Receive(CheckInDesk.Ana, new Act.Wrote("promised Acme SSO live by Friday, Ben delivers"));
        Assert.DoesNotContain(await desk.Read(stores => stores.Outbox.All()), row => row.Outgoing.Operation is Operation.Publish);
    }

    [Fact]
    public async Task What_somebody_does_shows_their_page_anew_and_those_of_the_people_it_concerns()
    {
        await using var desk = await FrontDesk.Open();
        PersonId[] looking = [CheckInDesk.Ana, CheckInDesk.Ben, CheckInDesk.Lena];
        foreach (var person in looking)
        {
            await desk.Receive(person, Opens);
        }

        await Show(desk);
        await desk.Receive(CheckInDesk.Ana, new Act.Wrote("promised Acme SSO live by Friday, Ben delivers"));
        Assert.Equal("2 2 2", await Shown(desk, looking));
        await desk.Receive(CheckInDesk.Ben, new Act.Wrote("help"));
        Assert.Equal("2 2 2", await Shown(desk, looking));
        await Show(desk);
        await desk.Receive(CheckInDesk.Ben, new Act.Wrote("help"));
        Assert.Equal("2 3 2", await Shown(desk, looking));
        await desk.Receive(CheckInDesk.Ben, new Act.Clicked(new("promise.record", "new")));
        Assert.Equal("2 3 2", await Shown(desk, looking));
    }

    [Fact]
    public async Task Why_is_not_told_of_a_page()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Receive(CheckInDesk.Ana, Opens);
        var row = Assert.Single(await desk.To(CheckInDesk.Ana));
        Assert.Null(await desk.Read(stores => Explanation.Read(stores, desk.Company, CheckInDesk.Ana, row.Id)));
    }

    /// <summary>Every page that waits goes out.</summary>
    static Task<bool> Show(FrontDesk desk) => desk.Database.Write(
        stores =>
        {
            foreach (var row in stores.Outbox.All().Where(row => row is { Outgoing.Operation: Operation.Publish, State: OutboxState.Planned }))
            {
                stores.Outbox.Claim(row.Id, desk.Clock.Now);
                stores.Outbox.Sent(row.Id, desk.Clock.Now, "home");
            }

            return true;
        },
        cancellation: TestContext.Current.CancellationToken);

    static async Task<string> Shown(FrontDesk desk, PersonId[] people)
    {
        var rows = await desk.Read(stores => stores.Outbox.All());
        return string.Join(' ', people.Select(person => rows.Count(row => row.Outgoing.Operation is Operation.Publish && row.Outgoing.To == new Destination.Person(person))));
    }
}

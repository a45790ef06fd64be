using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Local;

namespace Stories.Harness;

/// <summary>The built-in workspace: acts go straight to the inbox, and what was sent is what is read.</summary>
public sealed class LocalVenue : IVenue
{
    public IReadOnlyCollection<string> Complaints => [];

    public bool KeepsTime => false;

    public int LongestText => 10_000_000;

    public Company Furnish(Company company) => company;

    public IChatPlatform Platform(Story story, IProductClock clock, IDatabase database) => new LocalPlatform(new WakeUps());

    public Task Open(Story story, Bot bot) => Task.CompletedTask;

    public Task Meet(Story story) => Task.CompletedTask;

    public Task Close() => Task.CompletedTask;

    public ISeat Seat(Story story, PersonId person) => new LocalSeat(story, person);

    public string Text(Dispatch dispatch, string reference) => Plain.Text(dispatch.Message, dispatch.Texts, dispatch.Names);

    public string TextNow(Arrival arrival) => arrival.Text;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

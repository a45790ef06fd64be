using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Slack;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>A story that only Slack can tell, with what its person at the keyboard and its workspace are like.</summary>
sealed record SlackStory(Story Story, Week Week, SlackVenue Venue) : IAsyncDisposable
{
    public SlackTeam Team => Venue.Team;

    public SlackPerson Rep => Person(Week.Rep);

    public SlackPerson Deliverer => Person(Week.Deliverer);

    public SlackPerson Leader => Person(Week.Leader);

    public static async Task<SlackStory> Begin(SlackTransport transport = SlackTransport.Http, Func<TeamOptions, TeamOptions>? change = null, IStoryDatabase? storage = null)
    {
        var cast = new Cast();
        var venue = (SlackVenue)await SlackVenue.Enter(transport, change);
        var story = await Story.Begin(cast, "2026-11-23T08:55", storage, venue: venue);
        return new(story, new(story, cast), venue);
    }

    public SlackPerson Person(Player player) => Venue.Person(Story, player.Id);

    /// <summary>Whatever came in is decided, and whatever follows from it has been said.</summary>
    public async Task Settles()
    {
        await Venue.Bot.Quiet();
        await Story.MoveTo(Story.Now);
        await Venue.Bot.Quiet();
    }

    public ValueTask DisposeAsync() => Story.DisposeAsync();
}

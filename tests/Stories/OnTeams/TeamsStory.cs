using FakeTeams.Model;
using FakeTeams.People;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>A story that only Teams can tell, with what its people at the keyboard and its tenant are like.</summary>
sealed record TeamsStory(Story Story, Week Week, TeamsVenue Venue) : IAsyncDisposable
{
    public TeamsTenant Tenant => Venue.Tenant;

    /// <summary>The leaders' channel.</summary>
    public TeamsConversation Channel => Venue.Channel(Story.Current.Teams.Keys.Single());

    public TeamsPerson Rep => Person(Week.Rep);

    public TeamsPerson Deliverer => Person(Week.Deliverer);

    public TeamsPerson Leader => Person(Week.Leader);

    public static async Task<TeamsStory> Begin(Func<TenantOptions, TenantOptions>? change = null, IStoryDatabase? storage = null, bool welcomed = true)
    {
        var cast = new Cast();
        var venue = (TeamsVenue)await TeamsVenue.Enter(change);
        var story = await Story.Begin(cast, "2026-11-23T08:55", storage, welcomed: welcomed, venue: venue);
        return new(story, new(story, cast), venue);
    }

    public TeamsPerson Person(Player player) => Venue.Person(Story, player.Id);

    /// <summary>Whatever came in is decided, and whatever follows from it has been said.</summary>
    public async Task Settles()
    {
        await Venue.Bot.Quiet();
        await Story.MoveTo(Story.Now);
        await Venue.Bot.Quiet();
    }

    public ValueTask DisposeAsync() => Story.DisposeAsync();
}

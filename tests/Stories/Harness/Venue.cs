using SalesNudgeBot.Slack;
using Stories.OnSlack;
using Stories.OnTeams;

namespace Stories.Harness;

/// <summary>
/// A story is told where its class says: a class that inherits the stories of another and carries this trait tells the same ones
/// elsewhere.
/// </summary>
public static class Venue
{
    public const string Trait = "Venue";
    public const string Slack = "Slack";
    public const string SlackSocket = "SlackSocket";
    public const string Teams = "Teams";

    public static Task<IVenue> OfThisTest() =>
        TestContext.Current.TestCase?.Traits.GetValueOrDefault(Trait)?.FirstOrDefault() switch
        {
            Slack => SlackVenue.Enter(SlackTransport.Http),
            SlackSocket => SlackVenue.Enter(SlackTransport.Socket),
            Teams => TeamsVenue.Enter(),
            _ => Task.FromResult<IVenue>(new LocalVenue()),
        };
}

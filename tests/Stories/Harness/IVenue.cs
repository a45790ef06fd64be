using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace Stories.Harness;

/// <summary>Where the people of a story meet the bot: the local workspace, a Slack, or a Teams.</summary>
public interface IVenue : IAsyncDisposable
{
    /// <summary>The company as it is set up there.</summary>
    Company Furnish(Company company);

    /// <summary>What a process of the bot speaks through.</summary>
    IChatPlatform Platform(Story story, IProductClock clock, IDatabase database);

    /// <summary>A process of the bot is up: people can reach it from here on.</summary>
    Task Open(Story story, Bot bot);

    /// <summary>Whoever joined the company has an account there from here on.</summary>
    Task Meet(Story story);

    /// <summary>That process ends.</summary>
    Task Close();

    ISeat Seat(Story story, PersonId person);

    /// <summary>How a message that was sent reads to whoever got it.</summary>
    string Text(Dispatch dispatch, string reference);

    /// <summary>How it reads by now.</summary>
    string TextNow(Arrival arrival);

    /// <summary>What went wrong between the bot and this place that no one in the story would notice.</summary>
    IReadOnlyCollection<string> Complaints { get; }

    /// <summary>How many characters a person can write in one go.</summary>
    int LongestText { get; }

    /// <summary>Whether the platform's clock goes along with the story's.</summary>
    bool KeepsTime { get; }
}

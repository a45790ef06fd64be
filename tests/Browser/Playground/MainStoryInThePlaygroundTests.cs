using Browser.Harness;
using SalesNudgeBot.Tests.Shared;
using Stories;
using Stories.Harness;

namespace Browser.Playground;

/// <summary>The main story in Microsoft's own test client, the Agents Playground: what Teams' renderer makes of our cards, and what it brings back.</summary>
public sealed class MainStoryInThePlaygroundTests(Chromium chromium)
{
    [Fact]
    public async Task Rep_and_leader_carry_a_promise_from_the_first_question_to_the_closing_line_in_chat_and_channel()
    {
        chromium.Needed();
        Node.Needed();
        var cast = new Cast();
        // The story ends its venue, but only once it has begun.
        await using var venue = await PlaygroundVenue.Enter(chromium, cast);
        await using var story = await Story.Begin(cast, "2026-11-23T08:55", venue: venue);
        await MainStory.Tell(story, cast);
    }
}

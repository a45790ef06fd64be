using Stories.BadInput;
using Stories.CheckIns;
using Stories.Harness;
using Stories.Promises;

namespace Stories.OnSlack;

/// <summary>Those in which it matters how an act comes in, told over Socket Mode.</summary>
public static class StoriesOnSockets
{
    [Trait(Venue.Trait, Venue.SlackSocket)]
    public sealed class Main : MainStory;

    [Trait(Venue.Trait, Venue.SlackSocket)]
    public sealed class Agreeing : AgreeingStories;

    [Trait(Venue.Trait, Venue.SlackSocket)]
    public sealed class Answering : AnsweringStories;

    [Trait(Venue.Trait, Venue.SlackSocket)]
    public sealed class Clicks : ClicksStories;

    [Trait(Venue.Trait, Venue.SlackSocket)]
    public sealed class Words : WordsStories;
}

using Stories.BadInput;
using Stories.CheckIns;
using Stories.Harness;
using Stories.Live;
using Stories.Promises;
using Stories.Twins;

namespace Stories.OnSlack;

/// <summary>The stories, told over HTTP in the fake Slack: people press what they see there, and read what it shows.</summary>
public static class StoriesOnSlack
{
    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Main : MainStory;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Erase : EraseStory;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Agreeing : AgreeingStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Delivering : DeliveringStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Ladder : LadderStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Answering : AnsweringStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Attention : AttentionStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Plans : PlanStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Behalf : BehalfStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Cadence : CadenceStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Digest : DigestStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Crm : CrmStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Clicks : ClicksStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Words : WordsStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class AnyWeek : AnyWeekStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Away : AwayStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class LeaderStep : LeaderStepStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Presence : PresenceStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Redating : RedatingStory;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Live : LiveStories;

    [Trait(Venue.Trait, Venue.Slack)]
    public sealed class Shadow : ShadowStories;
}

namespace Browser.Harness;

/// <summary>How far the story of the Acme promise has come when a test begins.</summary>
static class StoryWeek
{
    /// <summary>The other rep has answered twice this month and is on pace.</summary>
    static readonly string[] WeeksBefore =
    [
        "2026-11-09 09:05 ana: 1 new", "2026-11-09 09:05 sam: 3 new",
        "2026-11-16 09:05 ana: 1 new", "2026-11-16 09:05 sam: 3 new",
    ];

    static readonly string[] Promised =
    [
        .. WeeksBefore,
        "2026-11-23 09:05 ana: 2 new, promised Acme SSO live by Friday, Omar delivers",
        "2026-11-23 09:20 omar presses: Yes, I'll deliver it",
    ];

    public static Task<Workspace> Begins() => Workspace.OfTheStory("2026-11-23T08:55", WeeksBefore);

    /// <summary>Monday, once everybody is at work: the check-in is asked, and whoever is written to gets it at once.</summary>
    public static Task<Workspace> IsUnderWay() => Workspace.OfTheStory("2026-11-23T09:10", WeeksBefore);

    /// <summary>Wednesday: at risk, the brief has reached the leader's channel, and nobody has taken it.</summary>
    public static Task<Workspace> AtRisk() => Workspace.OfTheStory("2026-11-25T15:20", Promised);

    /// <summary>The Monday after: the date has passed, and one message asks the rep two things.</summary>
    public static Task<Workspace> AfterTheDate() => Workspace.OfTheStory("2026-11-30T09:01", Promised);
}

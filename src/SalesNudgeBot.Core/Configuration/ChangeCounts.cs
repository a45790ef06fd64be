using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>How much one configuration differs from the one before it.</summary>
/// <param name="TeamsChanged">Teams of both that are set up differently; a rep who came or went is one.</param>
public sealed record ChangeCounts(int PeopleJoined, int PeopleLeft, int TeamsAdded, int TeamsRemoved, int TeamsChanged)
{
    public static ChangeCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <param name="before">Null when nothing was in force: then everybody joined.</param>
    public static ChangeCounts Of(Company? before, Company after) => new(
        after.People.Keys.Count(person => before?.People.ContainsKey(person) is not true),
        before?.People.Keys.Count(person => !after.People.ContainsKey(person)) ?? 0,
        after.Teams.Keys.Count(team => before?.Teams.ContainsKey(team) is not true),
        before?.Teams.Keys.Count(team => !after.Teams.ContainsKey(team)) ?? 0,
        before is null ? 0 : after.Teams.Values.Count(team => before.Teams.GetValueOrDefault(team.Id) is { } was && !AreSame(was, team)));

    // What is kept in arrays and sets is compared by what it holds.
    static bool AreSame(Team one, Team other) =>
        one with { Reps = other.Reps, CheckIn = other.CheckIn } == other
        && one.Reps.AsSpan().SequenceEqual(other.Reps.AsSpan())
        && AreSame(one.CheckIn, other.CheckIn);

    static bool AreSame(CheckInPlan one, CheckInPlan other) =>
        one with { Questions = other.Questions, Activity = other.Activity } == other
        && one.Questions.AsSpan().SequenceEqual(other.Questions.AsSpan())
        && one.Activity.AsSpan().SequenceEqual(other.Activity.AsSpan());
}

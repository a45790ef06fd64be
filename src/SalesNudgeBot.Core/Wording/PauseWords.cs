using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said when a leader or an admin stops a team's nudges, and lets them go on.</summary>
public static class PauseWords
{
    public static Message NotYours { get; } =
        Message.Text(Line.Words("A team's nudges are paused by its leader, the deputy or an admin. Nothing was changed. For yourself, away until Monday works."));

    public static Message NothingPaused { get; } = Message.Text(Line.Words("Nothing was paused there. Nothing was changed."));

    public static Message Paused(ImmutableArray<Team> teams) =>
        Message.Text(Line.Words($"Nudges for {Names(teams)} are paused. What people do is still answered, and nothing is lost: resume lets go out what is still useful then."));

    public static Message GoOn(ImmutableArray<Team> teams) => Message.Text(Line.Words($"Nudges for {Names(teams)} go on, with what is still useful."));

    /// <param name="by">Null for whoever runs the bot.</param>
    public static Message TeamPaused(PersonId? by, Team team) => Message.Text(
        by is { } person ? Line.Of($"{person} paused all nudges for {team.Name}. Resume starts them again.")
        : Line.Words($"All nudges for {team.Name} were paused where the bot runs. Resume starts them again."));

    /// <inheritdoc cref="TeamPaused"/>
    public static Message TeamGoesOn(PersonId? by, Team team) => Message.Text(
        by is { } person ? Line.Of($"{person} let the nudges for {team.Name} go on.") : Line.Words($"The nudges for {team.Name} go on."));

    static string Names(ImmutableArray<Team> teams) => string.Join(", ", teams.Select(team => team.Name));
}

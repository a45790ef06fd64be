using System.Collections.Immutable;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>A leader pauses their own team, an admin any.</summary>
static class Pausing
{
    /// <summary>"pause" alone, or with a team's name; "pause at Acme until Friday" is somebody's plan.</summary>
    public static bool IsMeant(Handling handling, string team) =>
        team is "" || TeamPauses.IsAll(team) || handling.Company.Teams.Values.Any(known => TeamPauses.IsNamed(known, team));

    public static void Pause(Handling handling, string team)
    {
        if (Teams(handling, team) is not [_, ..] teams)
        {
            handling.Say("pause", PauseWords.NotYours);
            return;
        }

        TeamPauses.Pause(handling.Stores, handling.Company, teams, handling.Actor, handling.Cause, handling.Now);
        handling.Say("pause", PauseWords.Paused(teams));
    }

    public static void Resume(Handling handling, string team)
    {
        if (Teams(handling, team) is not [_, ..] teams)
        {
            handling.Say("pause", PauseWords.NotYours);
            return;
        }

        var resumed = TeamPauses.Resume(handling.Stores, handling.Company, teams, handling.Actor, handling.Cause, handling.Now);
        handling.Say("pause", resumed.IsEmpty ? PauseWords.NothingPaused : PauseWords.GoOn(resumed));
    }

    /// <summary>Those that were meant and are the actor's to stop.</summary>
    static ImmutableArray<Team> Teams(Handling handling, string named) =>
        TeamPauses.Named(handling.Company.Person(handling.Actor).Admin ? handling.Company.Teams.Values : handling.Company.TeamsLedBy(handling.Actor), named);
}

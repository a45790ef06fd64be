using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>
/// A leader stops every nudge of their team, an admin those of any: what is due waits in the outbox, and goes on when it is still
/// useful then. Answers to what people do themselves come as ever.
/// </summary>
static class Pausing
{
    /// <summary>"pause" alone, or with a team's name; "pause at Acme until Friday" is somebody's plan.</summary>
    public static bool IsMeant(Handling handling, string team) => team is "" || IsAll(team) || handling.Company.Teams.Values.Any(known => IsNamed(known, team));

    public static void Pause(Handling handling, string team)
    {
        if (Teams(handling, team) is not [_, ..] teams)
        {
            handling.Say("pause", PauseWords.NotYours);
            return;
        }

        foreach (var paused in teams.Where(paused => handling.Stores.Pauses.Pause(paused.Id, handling.Actor, handling.Now)))
        {
            Tell(handling, paused, PauseWords.TeamPaused(handling.Actor, paused));
        }

        handling.Say("pause", PauseWords.Paused(teams));
    }

    public static void Resume(Handling handling, string team)
    {
        if (Teams(handling, team) is not [_, ..] teams)
        {
            handling.Say("pause", PauseWords.NotYours);
            return;
        }

        ImmutableArray<Team> resumed = [.. teams.Where(paused => handling.Stores.Pauses.Resume(paused.Id))];
        foreach (var goesOn in resumed)
        {
            handling.Stores.Outbox.Release(DeliveryWords.TeamPaused(goesOn.Name));
            Tell(handling, goesOn, PauseWords.TeamGoesOn(handling.Actor, goesOn));
        }

        handling.Say("pause", resumed.IsEmpty ? PauseWords.NothingPaused : PauseWords.GoOn(resumed));
    }

    /// <summary>Those that were meant and are the actor's to stop.</summary>
    static ImmutableArray<Team> Teams(Handling handling, string named)
    {
        var may = handling.Company.Person(handling.Actor).Admin ? handling.Company.Teams.Values : handling.Company.TeamsLedBy(handling.Actor);
        return [.. may.Where(team => named is "" || IsAll(named) || IsNamed(team, named)).OrderBy(team => team.Id.Value, StringComparer.Ordinal)];
    }

    static void Tell(Handling handling, Team team, Message message) =>
        Outbound.Add(
            handling.Stores,
            handling.Company,
            new(
                $"{handling.Cause.Id("pause")}/{team.Id}", new Destination.LeadersChannel(team.Id), Operation.Post, MessageKind.AdminNotice, message, handling.Now,
                WhyWords.Paused(handling.Actor, handling.Now)),
            handling.Now);

    static bool IsAll(string named) => string.Equals(named, "all", StringComparison.OrdinalIgnoreCase);

    static bool IsNamed(Team team, string named) =>
        string.Equals(team.Id.Value, named, StringComparison.OrdinalIgnoreCase) || string.Equals(team.Name, named, StringComparison.OrdinalIgnoreCase);
}

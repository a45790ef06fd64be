using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Three check-ins missed in a row ask the leader, or the deputy of one who is away, to find time for a talk. Once per run.</summary>
public static class ThreeMissed
{
    public const int Count = 3;

    /// <summary>Null while the run is shorter. Its key names the first one missed, so that a longer run asks nothing more.</summary>
    public static Outgoing? After(CheckInSetting setting, Company company, Instant now)
    {
        var run = setting.History.MissedInARow;
        if (run.Length != Count)
        {
            return null;
        }

        var team = setting.Team;
        var deputy = setting.LeaderTime.IsAway(setting.LeaderTime.DateOf(now)) ? team.Deputy : null;
        return new(
            $"checkin/{setting.Rep}/three-missed/{Calendars.IsoDate.Text(run[^1].Date)}",
            new Destination.Person(deputy ?? team.Leader),
            Operation.Post,
            MessageKind.ThreeMissed,
            ProspectingWords.ThreeMissed(setting.Rep, run, deputy is null ? null : team.Leader),
            company.WorkingTimeOf(deputy ?? team.Leader).NextStart(now),
            CheckInWhy.Missed(run, setting, now));
    }
}

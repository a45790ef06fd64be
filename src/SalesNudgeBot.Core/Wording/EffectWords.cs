using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What an admin reads of a manifest's change: what it means for promises and check-ins that are open.</summary>
static class EffectWords
{
    internal static Line AnotherLeader(Chain chain, PersonId before, PersonId after) =>
        Line.Of($"{Titles.Of(chain)}: {after} hears of it from now on, in place of {before}");

    internal static Line StaysWithTeam(Chain chain, Team team) =>
        Line.Of($"{Titles.Of(chain)}: stays with {team.Name}, where it was made; {team.Leader} hears of it");

    internal static Line KeepsItsSteps(Chain chain, string policy) =>
        Line.Of($"{Titles.Of(chain)}: goes on by the steps of {policy} as they were when it came into doubt");

    internal static Line LookedAt(Chain chain, Instant old, Company before, Instant next, Company after) =>
        Line.Of($"{Titles.Of(chain)}: looked at next on {Times.Day(next, chain.Rep, after)} in {chain.Rep}'s zone, before it was {Times.Day(old, chain.Rep, before)}");

    internal static Line NotAskedAnyMore(PersonId person, CheckIn? open) =>
        open is null
            ? Line.Of($"{person} is not asked any more")
            : Line.Of($"{person} is not asked any more; the question of {CheckInDays.Day(open.Date)} ends, and counts as nothing");

    internal static Line FirstAsked(PersonId person, Instant at, Company company) => Line.Of($"{person} is asked for the first time on {Times.Full(at, person, company)}");

    internal static Line AskedAt(PersonId person, LocalDate from, LocalTime before, DateTimeZone zoneBefore, LocalTime after, DateTimeZone zoneAfter) =>
        zoneBefore.Id == zoneAfter.Id
            ? Line.Of($"{person} is asked at {CheckInDays.Time(after)} from {CheckInDays.Day(from)} on, before it was {CheckInDays.Time(before)}")
            : Line.Of($"{person} is asked at {CheckInDays.Time(after)} {zoneAfter.Id} from {CheckInDays.Day(from)} on, before it was {CheckInDays.Time(before)} {zoneBefore.Id}");
}

using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>Whose check-ins end, begin, or come at another time.</summary>
static class CheckInEffects
{
    /// <summary>Somebody new is first asked within so many working days, or it is not said when.</summary>
    const int LongestSearch = 10;

    public static IEnumerable<WorkEffect> Of(Company before, Company after, IEnumerable<CheckIn> open, Instant now)
    {
        var rows = open.ToLookup(row => row.Person);
        foreach (var person in Reps(before).Union(Reps(after)).OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            var (was, will) = (before.People.ContainsKey(person) && before.TeamOfRep(person) is not null, after.People.ContainsKey(person) && after.TeamOfRep(person) is not null);
            var said = (was, will) switch
            {
                (true, false) => EffectWords.NotAskedAnyMore(person, rows[person].FirstOrDefault(row => row.IsOpen)),
                (false, true) => FirstAsked(after, person, now) is { } first ? EffectWords.FirstAsked(person, first, after) : null,
                (true, true) => Moved(before, after, person, rows[person].FirstOrDefault(row => row.State == CheckInState.Planned)),
                _ => null,
            };
            if (said is not null)
            {
                yield return new(WorkKind.CheckIn, person.Value, said);
            }
        }
    }

    static Delivery.Line? Moved(Company before, Company after, PersonId person, CheckIn? planned)
    {
        if (planned is null || CheckInSetting.Of(before, person, []) is not { } was || CheckInSetting.Of(after, person, []) is not { } will)
        {
            return null;
        }

        // On which day a question follows is decided by that day's pace; what is sure is at what time of it.
        var (old, next) = (CheckInPlanning.Replanned(planned, was.Plan, was.Time).DueAt, CheckInPlanning.Replanned(planned, will.Plan, will.Time).DueAt);
        return old == next ? null : EffectWords.AskedAt(person, planned.Date, was.Time.LocalOf(old).TimeOfDay, was.Time.Zone, will.Time.LocalOf(next).TimeOfDay, will.Time.Zone);
    }

    static Instant? FirstAsked(Company company, PersonId person, Instant now)
    {
        try
        {
            if (CheckInSetting.Of(company, person, []) is not { } setting || setting.NextToPlan(now) is not { } row)
            {
                return null;
            }

            for (var looks = 0; looks < LongestSearch; looks++)
            {
                if (CheckInQuestion.On(row.Date, setting) is CheckInQuestion.Ask)
                {
                    return row.DueAt;
                }

                if (CheckInPlanning.Next(person, setting.Plan, setting.Time, row.Date) is not { } next)
                {
                    return null;
                }

                row = next;
            }

            return null;
        }
        catch (NoWorkingTimeException)
        {
            return null;
        }
    }

    static IEnumerable<PersonId> Reps(Company company) => company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id);
}

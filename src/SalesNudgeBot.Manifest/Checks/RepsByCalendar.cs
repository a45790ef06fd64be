using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>The reps of a team who keep one calendar: what does not fit one of them fits none, and is said once.</summary>
static class RepsByCalendar
{
    /// <summary>Those whose person or calendar is not there have their finding already, and are left out.</summary>
    public static IEnumerable<(Calendar Calendar, ImmutableArray<PersonId> Reps)> Of(Company company, Team team) =>
        team.Reps
            .Select(rep => company.People.GetValueOrDefault(rep.Id))
            .Where(person => person is not null && company.Calendars.ContainsKey(person.Calendar))
            .GroupBy(person => person!.Calendar, person => person!.Id)
            .Select(same => (company.Calendars[same.Key], same.ToImmutableArray()));
}

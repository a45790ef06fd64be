using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>
/// Working time is searched for 800 days ahead. Time off that leaves no gap longer than a week for most of that would leave a person without any.
/// </summary>
static class TimeOffCheck
{
    const int MostDays = 700;
    const int SmallGap = 8;

    public static void Run(Reading reading, Company company)
    {
        foreach (var person in company.People.Values.Where(IsNeverBack))
        {
            var place = reading.PlaceOf(Root.People.Name, person.Id.Value, PeopleSection.TimeOff.Name);
            reading.Findings.Add(Codes.NeverBack, place, $"'{Shown.Plainly(person.Id.Value)}' is away for about two years", "time off with an end, or no such person");
        }
    }

    static bool IsNeverBack(Person person)
    {
        LocalDate? first = null;
        var last = LocalDate.MinIsoValue;
        foreach (var off in person.TimeOff.OrderBy(off => off.First))
        {
            if (first is null || Period.DaysBetween(last, off.First) > SmallGap)
            {
                (first, last) = (off.First, off.Last);
            }

            last = LocalDate.Max(last, off.Last);
            if (Period.DaysBetween(first.Value, last) > MostDays)
            {
                return true;
            }
        }

        return false;
    }
}

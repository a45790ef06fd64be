using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Tests.Shared;

namespace Long.Calibrating;

/// <summary>How often pace was right on data that it had not seen: every rep with enough of it, three times a month, June to September 2017.</summary>
static class Calibration
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static int Run(string[] words, TextWriter output)
    {
        if (CrmData.Folder is not { } folder)
        {
            Console.Error.WriteLine("The CRM sample is not there: it belongs into ../shared/data/crm beside the project, or where SALESNUDGE_CRM_DATA says.");
            return 3;
        }

        var cases = Cases(new Past(CrmData.In(folder))).ToList();
        if (words.Contains("--json"))
        {
            output.WriteLine(JsonSerializer.Serialize(cases, Indented));
            return 0;
        }

        Table.Write(cases, output);
        return 0;
    }

    static IEnumerable<Case> Cases(Past past)
    {
        for (var month = new LocalDate(2017, 6, 1); month.Month <= 9; month = month.PlusMonths(1))
        {
            var last = month.PlusMonths(1).PlusDays(-1);
            foreach (var (when, on) in new[] { (When.Eve, month), (When.Middle, month.PlusDays(15)), (When.LastDay, Past.Time.PreviousWorkday(last.PlusDays(1))) })
            {
                foreach (var rep in past.Reps)
                {
                    var target = past.Target(rep, month);
                    if (target > 0 && past.Pace(rep, new(target, GoalPeriod.Month), on) is { Sum: { } sum })
                    {
                        yield return new(rep, $"{month:uuuu-MM}", when, (double)target, Result(past, rep, sum, month, last, on), Needed(past, rep, sum, on));
                    }
                }
            }
        }
    }

    static Said Result(Past past, PersonId rep, GoalSum sum, LocalDate month, LocalDate last, LocalDate on)
    {
        var said = Forecast.Of(sum).Result;
        var left = (double)Past.Time.WorkdaysBetween(on, last);
        var (before, beforeLast) = (month.PlusMonths(-1), month.PlusDays(-1));
        return new(
            said.Low,
            said.Value,
            said.High,
            past.WonIn(rep, month, last),
            sum.WonInPeriod + ((double)past.Target(rep, month) * left / Past.Time.WorkdaysBetween(month, last)),
            sum.WonInPeriod + (past.WonIn(rep, before, beforeLast) * left / Past.Time.WorkdaysBetween(before, beforeLast)));
    }

    /// <summary>
    /// What was really needed cannot be seen, but what the opportunities of that day really brought can: hindsight puts it in the place of what was
    /// expected of them, and leaves win rate and size as estimated.
    /// </summary>
    static Said? Needed(Past past, PersonId rep, GoalSum sum, LocalDate on)
    {
        if (sum.Aim.Last > new LocalDate(2017, 9, 30))
        {
            return null;
        }

        var (said, deals, month) = (Forecast.Of(sum).Needed, sum.Deals, sum.Aim.First);
        var brought = past.Own(rep).Where(one => one.CreatedOn < on && Past.Won(one, month, sum.Aim.Last)).Sum(one => (double)(one.Value ?? 0));
        var left = (double)Past.Time.WorkdaysBetween(LocalDate.Max(on, month), sum.Aim.Last);
        var (before, beforeLast) = (month.PlusMonths(-1), month.PlusDays(-1));
        var createdBefore = past.Own(rep).Count(one => before <= one.CreatedOn && one.CreatedOn <= beforeLast && one.CreatedOn < on);
        return new(
            said.Low,
            said.Value,
            said.High,
            Math.Max(0, (sum.Target - brought) / deals.Size.Value / deals.WinRate.Value),
            sum.Target / (deals.OwnSize ?? deals.Size.Value) / (deals.OwnWinRate ?? 1) * left / Past.Time.WorkdaysBetween(month, sum.Aim.Last),
            createdBefore * left / Past.Time.WorkdaysBetween(before, beforeLast));
    }
}

using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Tests.Shared;

namespace Long.Calibrating;

/// <summary>What pace said about one rep through the third quarter of 2017: a line each Monday, and every figure in the middle of August.</summary>
static class RepsQuarter
{
    public static int Run(string[] words, TextWriter output)
    {
        if (CrmData.Folder is not { } folder)
        {
            Console.Error.WriteLine("The CRM sample is not there: it belongs into ../shared/data/crm beside the project, or where SALESNUDGE_CRM_DATA says.");
            return 3;
        }

        var past = new Past(CrmData.In(folder));
        foreach (var rep in words.Length > 0 ? words.Select(word => new PersonId(word)) : past.Reps)
        {
            Write(past, rep, output);
        }

        return 0;
    }

    static void Write(Past past, PersonId rep, TextWriter output)
    {
        output.WriteLine($"## {rep}");
        for (var on = new LocalDate(2017, 7, 3); on <= new LocalDate(2017, 9, 29); on = on.PlusWeeks(1))
        {
            var month = new LocalDate(on.Year, on.Month, 1);
            var target = past.Target(rep, month);
            if (target <= 0)
            {
                output.WriteLine($"{on:ddd d MMM}: no target");
                continue;
            }

            var pace = past.Pace(rep, new(target, GoalPeriod.Month), on);
            var aim = pace.Sum is { } sum ? $" for {sum.Aim.First:MMM}" : "";
            output.WriteLine($"{on:ddd d MMM}: {pace.Band}{aim}, {PaceWords.InShort(pace)}; {Plain(PaceWords.OneMoreDay(pace))}");
            if (on == new LocalDate(2017, 8, 14))
            {
                foreach (var fact in PaceWords.Why(rep, new("leader"), pace).Blocks.OfType<Block.Facts>().SelectMany(facts => facts.Items))
                {
                    output.WriteLine($"    {fact.Label}: {Plain(fact.Value)}");
                }
            }
        }

        for (var month = new LocalDate(2017, 7, 1); month.Month <= 9; month = month.PlusMonths(1))
        {
            output.WriteLine($"{month:MMMM}: target {past.Target(rep, month):N0}, won {past.WonIn(rep, month, month.PlusMonths(1).PlusDays(-1)):N0}");
        }

        output.WriteLine();
    }

    static string Plain(Line? line) => line is null ? "" : string.Concat(line.Spans.OfType<Span.Words>().Select(words => words.Text));
}

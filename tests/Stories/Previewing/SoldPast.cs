using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;

namespace Stories.Previewing;

/// <summary>Nine months of opportunities by seed: each rep at a rate of their own, won and lost as it comes.</summary>
static class SoldPast
{
    static readonly LocalDate First = new(2026, 2, 2);
    static readonly LocalDate Last = new(2026, 11, 5);

    public static ImmutableArray<Opportunity> Of(Company company)
    {
        var random = new Random(2_026);
        var past = ImmutableArray.CreateBuilder<Opportunity>();
        foreach (var rep in company.Teams.Values.SelectMany(team => team.Reps).OrderBy(rep => rep.Id.Value, StringComparer.Ordinal))
        {
            var rate = 0.15 + (0.4 * random.NextDouble());
            for (var date = First; date <= Last; date = date.PlusDays(1))
            {
                if (date.DayOfWeek < IsoDayOfWeek.Saturday && random.NextDouble() < rate)
                {
                    var (closed, won) = (date.PlusDays(random.Next(5, 80)), random.NextDouble() < 0.5);
                    past.Add(new(new($"o-{past.Count}"), rep.Id, date, won ? OpportunityState.Won : OpportunityState.Lost, closed, won ? random.Next(300, 2_000) : 0));
                }
            }
        }

        return past.ToImmutable();
    }

    /// <summary>In the bot's own format.</summary>
    public static string Csv(IEnumerable<Opportunity> past) =>
        past.Aggregate(
            new StringBuilder("id,rep,stage,created,closed,account,value\n"),
            (csv, one) => csv.Append(CultureInfo.InvariantCulture, $"{one.Id},{one.Rep},{one.State.ToString().ToLowerInvariant()},{Text(one.CreatedOn)},{Text(one.ClosedOn!.Value)},,{one.Value}\n")).ToString();

    static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>What the CRM of the golden messages has: a year of Sam's, of which two have been open for too long, and nothing of anybody else.</summary>
static class Selling
{
    /// <summary>Against 40,000 EUR a month, at the start of that day.</summary>
    public static Pace Pace(PersonId rep, LocalDate on)
    {
        var all = Opportunities(on).ToList();
        var history = DealHistory.Of(all, _ => new TeamId("berlin"), on.PlusDays(-1));
        var crm = new CrmView(new(1, Town.At("2026-11-23 06:00"), on.PlusDays(-1)), [.. all.Where(one => one.Rep == rep)], [], history);
        return Core.Prospecting.Pace.Of(
            new Rep(rep, null) { Goal = new(40_000, GoalPeriod.Month) }, PaceSettings.Default with { Currency = "EUR" }, Town.Company.WorkingTimeOf(rep), [], crm, on);
    }

    static IEnumerable<Opportunity> Opportunities(LocalDate on)
    {
        var first = on.PlusDays(-364);
        for (var n = 0; n < 160; n++)
        {
            var (created, days) = (first.PlusDays(n * 364 / 160), 6 + (n * 7 % 40));
            var closed = created.PlusDays(days) < on ? created.PlusDays(days) : (LocalDate?)null;
            var state = n is 3 or 40 || closed is null ? OpportunityState.Open : n % 3 == 0 ? OpportunityState.Won : OpportunityState.Lost;
            yield return new(new($"o{n}"), Town.Sam, created, state, state == OpportunityState.Open ? null : closed, state == OpportunityState.Won ? 6_000 + (n * 37 % 5_000) : null)
            {
                Account = n == 3 ? Town.Client : null,
            };
        }
    }
}

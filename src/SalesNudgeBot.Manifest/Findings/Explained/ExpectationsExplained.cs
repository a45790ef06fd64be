using System.Collections.Immutable;
using SalesNudgeBot.Core.Expectations;

namespace SalesNudgeBot.Manifest.Explained;

static class ExpectationsExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.OfTwo,
            "Nobody could say whether all of the team are meant, or the person alone.",
            "Keep 'team' or 'person'; leave both out where every rep is meant.",
            Smallest.And("expectations:\n  calls: {by: lena, team: north, person: ana, measure: calls, direction: up}")),
        new(
            Codes.NothingExpected,
            "It can be compared with nothing.",
            "Say where the measure is to go (direction), what it is to reach (at_least) or stay within (at_most); or give hours_per_week, paid_for and accountable_for, or an edict.",
            Smallest.And("expectations:\n  calls: {by: lena, measure: calls}")),
        new(
            Codes.BothWays,
            "Whatever a rep does, one of the two is missed. Reps notice this long before those who set it, and stop believing both.",
            "Let those who set them agree on one, or say of whom each is expected with 'team' or 'person'.",
            Smallest.And("expectations:\n  more: {by: lena, measure: discounts, direction: up}\n  fewer: {by: lena, measure: discounts, direction: down}")),
        new(
            Codes.TooManyHours,
            "What is mandated alone fills more than the working week, before the first call to a client.",
            "Take hours away somewhere, or give them to fewer people.",
            Smallest.And("expectations:\n  calls: {by: lena, hours_per_week: 30}\n  reports: {by: lena, hours_per_week: 13}")),
        new(
            Codes.AboveAnyRate,
            "A number that nobody in the company ever reached is not a plan: reps give it up, or reach it with opportunities that are none. This is said only beside a database (--data).",
            "Lower the number, say what will be different this time as the investment of an edict, or accept that it is a wish.",
            Smallest.But("{ana: }", "{ana: {opportunities_per_month: 40}}") with { Reached = new ReachedRates(Best: 31, Months: 12, WonEach: null) }),
        new(
            Codes.TwoNumbers,
            "The rep follows one of them and is behind for the other, however well they do.",
            "Let the two agree on one number and keep it in one place.",
            Smallest.And("expectations:\n  mine: {by: lena, measure: calls, at_least: 40, per: week}\n  theirs: {by: ana, measure: calls, at_least: 60, per: week}")),
        new(
            Codes.PaidForOther,
            "People do what they are paid for, and are then held to account for what they did not do.",
            "Pay for what they answer for, or let them answer for what they are paid for.",
            Smallest.And("expectations:\n  pay: {by: lena, paid_for: [won], accountable_for: [won, calls]}")),
        new(
            Codes.Unfunded,
            "An edict without time or money behind it asks reps to do more with what they have; it is marked UNFUNDED.",
            "Name the investment: what is given, how many hours or how much money, and by whom. Or withdraw the edict.",
            Smallest.And("expectations:\n  notes: {by: lena, edict: Every call is written up the same day}")),
    ];
}

using System.Collections.Immutable;
using System.Globalization;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Expectations that cannot all hold, each with the places of both sides. They are warnings: reps and clients are served meanwhile.</summary>
sealed class ExpectationsCheck(Reading reading, Company company, ReachedRates? reached)
{
    public static void Run(Reading reading, Company company, ReachedRates? reached)
    {
        var check = new ExpectationsCheck(reading, company, reached);
        foreach (var contradiction in Contradictions.In(company, reached))
        {
            check.Tell(contradiction);
        }
    }

    void Tell(Contradiction contradiction)
    {
        switch (contradiction)
        {
            case Contradiction.BothWays both:
                TellInOrder(
                    Codes.BothWays,
                    At(both, both.One, ExpectationsSection.DirectionKey),
                    At(both, both.Other, ExpectationsSection.DirectionKey),
                    (first, second) => $"{Way(second)} here, and {Way(first)} at {first.Place}, for {People(both.Of)}",
                    "one way, or each for other people");
                break;
            case Contradiction.NoRoom room:
                TellInOrder(
                    Codes.BothWays,
                    At(room, room.One, ExpectationsSection.AtLeast),
                    At(room, room.Other, ExpectationsSection.AtMost),
                    (first, second) => $"{Number(second)} here, and {Number(first)} at {first.Place}, are expected of {People(room.Of)}",
                    "an at_most that is not below the at_least, or each for other people");
                break;
            case Contradiction.TwoNumbers two:
                var key = two.ToReach ? ExpectationsSection.AtLeast : ExpectationsSection.AtMost;
                TellInOrder(
                    Codes.TwoNumbers,
                    At(two, two.One, key),
                    At(two, two.Other, key),
                    (first, second) => $"{Id(second.Of.By)} expects {Number(second)} of {People(two.Of)}, and {Id(first.Of.By)} {Number(first)} at {first.Place}",
                    "one number that both agree on");
                break;
            case Contradiction.TooManyHours hours:
                var (most, least) = (At(hours, hours.One, ExpectationsSection.HoursPerWeek), At(hours, hours.Other, ExpectationsSection.HoursPerWeek));
                Add(
                    Codes.TooManyHours,
                    most,
                    least,
                    $"{Plain(hours.Mandated)} hours a week are mandated for {People(hours.Of)}, most of them here{(most.Place == least.Place ? "" : $" and the last at {least.Place}")}",
                    $"at most the {Plain(hours.Working)} hours of their week, together");
                break;
            case Contradiction.PaidForOther pay:
                var (answers, pays) = (At(pay, pay.One, ExpectationsSection.AccountableFor), At(pay, pay.Other, ExpectationsSection.PaidFor));
                Add(
                    Codes.PaidForOther,
                    answers,
                    pays,
                    $"{People(pay.Of)} {(pay.Of.Length == 1 ? "answers" : "answer")} for '{pay.Measure}', and what they are paid for at {pays.Place} is something else",
                    $"'{pay.Measure}' under paid_for as well, or under neither");
                break;
            case Contradiction.AboveAnyRate above:
                var needs = At(above, above.One, ExpectationsSection.AtLeast);
                var reason = above.One.Measured is { Measure: Expectation.Opportunities, Per: ExpectedPer.Month } ? "" : $" for {Number(needs)}";
                Add(
                    Codes.AboveAnyRate,
                    needs,
                    needs,
                    $"{Plain(above.Needed)} new opportunities a month are needed of {People(above.Of)}{reason}, and no rep ever created more than {reached!.Best} in one",
                    $"what was reached before in these {reached.Months} months, or less");
                break;
            case Contradiction.Unfunded edict:
                var decreed = At(edict, edict.One, ExpectationsSection.Edict);
                Add(Codes.Unfunded, decreed, decreed, "UNFUNDED: this edict names neither hours nor money", "investment: with what is given, and hours: or money:");
                break;
        }
    }

    void Add(Code code, Side side, Side other, string says, string right) => reading.Findings.Add(code, side.Place, says, right, also: [other.Place]);

    /// <summary>The finding stands at the one that was written last, and names the place of the first.</summary>
    void TellInOrder(Code code, Side one, Side other, Func<Side, Side, string> says, string right)
    {
        var (first, second) = one.Place.CompareTo(other.Place) <= 0 ? (one, other) : (other, one);
        Add(code, second, first, says(first, second), right);
    }

    Side At(Contradiction contradiction, Expectation expectation, Key key) => new(expectation, key, expectation.IsTarget
        ? PlaceOfTarget(contradiction, expectation)
        : reading.PlaceOf(Root.Expectations.Name, expectation.Id, key.Name));

    /// <summary>A target stands under one of its reps, or under the team for all of them.</summary>
    Place PlaceOfTarget(Contradiction contradiction, Expectation target)
    {
        Key key = target.Measured!.Measure == Expectation.Opportunities ? TeamsSection.OpportunitiesPerMonth : GoalKeys.Target;
        var team = target.Of.Team!.Value.Value;
        var under = contradiction.Of.Select(rep => (string[])[Root.Teams.Name, team, TeamsSection.Reps.Name, rep.Value, key.Name]).FirstOrDefault(path => reading.Has(path));
        return reading.PlaceOf(under ?? [Root.Teams.Name, team, key.Name]);
    }

    string People(ImmutableArray<PersonId> of) =>
        of.Length == company.Teams.Values.Sum(team => team.Reps.Length) && of.Length > 1 ? "every rep" : Shown.Named(of);

    static string Way(Side side) => $"'{side.Of.Measured!.Measure}' is to go {(side.Of.Measured.Direction is Direction.Up ? "up" : "down")}";

    static string Number(Side side)
    {
        var measured = side.Of.Measured!;
        var number = side.Key == ExpectationsSection.AtMost ? $"at most {Plain(measured.AtMost!.Value)}" : $"at least {Plain(measured.AtLeast!.Value)}";
        return $"{number} '{measured.Measure}' a {measured.Per.ToString().ToLowerInvariant()}";
    }

    static string Id(PersonId id) => $"'{Shown.Plainly(id.Value)}'";

    static string Plain(decimal number) => decimal.Round(number, 1).ToString("#,0.#", CultureInfo.InvariantCulture);

    readonly record struct Side(Expectation Of, Key Key, Place Place);
}

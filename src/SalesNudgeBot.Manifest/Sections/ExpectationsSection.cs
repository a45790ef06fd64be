using System.Collections.Immutable;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What leaders expect, so that what cannot all hold is found before reps find it.</summary>
static class ExpectationsSection
{
    public static readonly IdKey By = new("by", Section.People, "who expects it", Required: true);
    public static readonly IdKey Team = new("team", Section.Teams, "the team whose reps it is expected of", Otherwise: "every rep");
    public static readonly IdKey Person = new("person", Section.People, "the one person it is expected of, in place of `team`", Otherwise: "every rep");

    public static readonly Key<string> Measure = new(
        "measure",
        Kinds.Id,
        "what is measured, in a word of your own, as in `calls`. `opportunities` (created) and `won` (in money) are compared with the targets of teams and reps",
        Otherwise: "none");

    public static readonly Key<Direction> DirectionKey = new(
        "direction", Kinds.Choice("up or down", ("up", Direction.Up), ("down", Direction.Down)), "where the measure is to go", Otherwise: "none");

    public static readonly Key<decimal> AtLeast = new("at_least", Kinds.Figure, "what the measure is to reach in a period", Otherwise: "none");
    public static readonly Key<decimal> AtMost = new("at_most", Kinds.Figure, "what the measure is to stay within in a period", Otherwise: "none");
    public static readonly Key<decimal> HoursPerWeek = new("hours_per_week", Kinds.WeeklyHours, "working hours of each week that this takes", Otherwise: "none");
    public static readonly ListKey<string> PaidFor = new("paid_for", Kinds.Id, "measures that pay or commission follows", Otherwise: "none");
    public static readonly ListKey<string> AccountableFor = new("accountable_for", Kinds.Id, "measures that they answer for", Otherwise: "none");
    public static readonly Key<string> Edict = new("edict", Kinds.Text, "what was decreed, in one sentence. Without an investment it is marked UNFUNDED", Otherwise: "none");

    static readonly Key<ExpectedPer> Per = new(
        "per",
        Kinds.Choice("a period", [.. Enum.GetValues<ExpectedPer>().Select(per => (per.ToString().ToLowerInvariant(), per))]),
        "the period of the number",
        "month");

    static readonly Key<string> What = new("what", Kinds.Text, "what is given, in one sentence", Required: true);
    static readonly Key<decimal> Hours = new("hours", Kinds.Figure, "working hours that are given", Otherwise: "none");
    static readonly Key<decimal> Money = new("money", Kinds.Amount, "money that is given", Otherwise: "none");
    static readonly IdKey Giver = new("by", Section.People, "who gives it", Otherwise: "who set the edict");

    public static ImmutableArray<Key> InvestmentKeys { get; } = [What, Hours, Money, Giver];

    static readonly Key InvestmentKey = new("investment", new Shape.Table("investment", InvestmentKeys), "what stands behind the edict", Otherwise: "none");

    public static ImmutableArray<Key> Keys { get; } =
        [By, Team, Person, Measure, DirectionKey, AtLeast, AtMost, Per, HoursPerWeek, PaidFor, AccountableFor, Edict, InvestmentKey];

    public static Shape.Table Table { get; } = new("expectation", Keys);

    public static ImmutableArray<Expectation> Read(Reading reading)
    {
        var expectations = ImmutableArray.CreateBuilder<Expectation>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Expectations.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            var by = fields.Person(By) ?? new("");
            expectations.Add(new(id, new(fields.Id(Team) is { } team ? new TeamId(team) : null, fields.Person(Person)), by)
            {
                Measured = ReadMeasured(reading, fields),
                HoursPerWeek = fields.Optional(HoursPerWeek),
                PaidFor = fields.List(PaidFor),
                AccountableFor = fields.List(AccountableFor),
                Edict = fields.OptionalText(Edict),
                Investment = ReadInvestment(reading, fields, by),
            });
            if (map is not null)
            {
                CheckWhole(reading, fields, place);
            }
        }

        return expectations.ToImmutable();
    }

    static Measured? ReadMeasured(Reading reading, Fields fields)
    {
        var (direction, per) = (fields.Optional(DirectionKey), fields.Value(Per, ExpectedPer.Month));
        var (least, most) = (fields.Optional(AtLeast), fields.Optional(AtMost));
        if (fields.Has(Measure))
        {
            return new(fields.Text(Measure), direction, least, most, per);
        }

        if (direction is not null || least is not null || most is not null)
        {
            reading.Missing(Measure, fields.PlaceOf(direction is not null ? DirectionKey : least is not null ? AtLeast : AtMost));
        }

        return null;
    }

    static Investment? ReadInvestment(Reading reading, Fields fields, PersonId by)
    {
        if (fields.Find(InvestmentKey) is not { } node)
        {
            return null;
        }

        if (reading.MapOf(node, node.Place) is not { } map)
        {
            // A stand-in with hours: something was to be given, and only how it is written is wrong.
            return new("", 0, null, by);
        }

        var investment = new Fields(reading, node.Place, map, InvestmentKeys);
        return new(investment.Text(What), investment.Optional(Hours), investment.Optional(Money), investment.Person(Giver) ?? by);
    }

    static void CheckWhole(Reading reading, Fields fields, Place place)
    {
        if (fields.Has(Team) && fields.Has(Person))
        {
            reading.Findings.Add(Codes.OfTwo, fields.PlaceOf(Person), "it is expected of a team and of a person", "one of them, or neither for every rep");
        }

        if (!new Key[] { Measure, DirectionKey, AtLeast, AtMost, HoursPerWeek, PaidFor, AccountableFor, Edict }.Any(fields.Has))
        {
            reading.Findings.Add(Codes.NothingExpected, place, "nothing is expected here", "a measure, hours_per_week, paid_for with accountable_for, or an edict");
        }
        else if (fields.Has(Measure) && !new Key[] { DirectionKey, AtLeast, AtMost }.Any(fields.Has))
        {
            reading.Findings.Add(Codes.NothingExpected, fields.PlaceOf(Measure), "nothing is expected of this measure", "direction: up or down beside it, or a number under at_least or at_most");
        }
    }
}

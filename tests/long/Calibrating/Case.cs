using SalesNudgeBot.Core.People;

namespace Long.Calibrating;

/// <summary>What was said about one rep at one time, and what came of it.</summary>
/// <param name="When">In the month that is forecast.</param>
/// <param name="Result">The month's won value.</param>
/// <param name="Needed">Opportunities still to create; null where it is about a month of which the truth is not known.</param>
sealed record Case(PersonId Rep, string Month, When When, double Target, Said Result, Said? Needed);

/// <summary>A range and its middle, the truth, and what two simple rules said.</summary>
sealed record Said(double Low, double Expected, double High, double Truth, double ByTarget, double ByLastMonth)
{
    public bool IsInside => Low - 1e-6 <= Truth && Truth <= High + 1e-6;
}

enum When
{
    Eve,
    Middle,
    LastDay,
}

namespace SalesNudgeBot.Manifest.Values;

/// <summary>How a single value looks, as far as a JSON Schema can say it.</summary>
abstract record Written
{
    /// <param name="Pattern">Of the whole text, in what .NET and JavaScript's regular expressions share; null where anything may stand.</param>
    /// <param name="Any">What looks like a number or a flag is taken for a text too.</param>
    public sealed record Text(string? Pattern = null, bool Any = false) : Written;

    public sealed record Word(IReadOnlyCollection<string> Words) : Written;

    public sealed record WholeNumber(int Least, int Most) : Written;

    /// <summary>Above zero.</summary>
    public sealed record Amount(decimal Most) : Written;

    public sealed record Figure(decimal Least, decimal Most) : Written;

    public sealed record TrueOrFalse : Written;
}

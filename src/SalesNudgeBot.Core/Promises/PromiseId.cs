namespace SalesNudgeBot.Core.Promises;

public readonly record struct PromiseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a promise together with everything it rests on: one stream of events, one version, one next due instant.</summary>
public readonly record struct ChainId(string Value)
{
    const string Prefix = "chain/";

    public override string ToString() => Value;

    public string Aggregate => $"{Prefix}{Value}";

    /// <param name="aggregate">May name one of the chain's messages too, behind a "#". Null when it is not a chain's.</param>
    public static ChainId? Parse(string aggregate) =>
        aggregate.StartsWith(Prefix, StringComparison.Ordinal) ? new(aggregate[Prefix.Length..].Split('#', 2)[0]) : null;
}

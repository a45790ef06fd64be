namespace SalesNudgeBot.Core.Promises;

public readonly record struct PromiseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a promise together with everything it rests on: one stream of events, one version, one next due instant.</summary>
public readonly record struct ChainId(string Value)
{
    public override string ToString() => Value;

    public string Aggregate => $"chain/{Value}";
}

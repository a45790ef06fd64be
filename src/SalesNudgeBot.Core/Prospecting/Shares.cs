namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Whose deals an estimate rests on; together 1.</summary>
public readonly record struct Shares(double Own, double Team, double Company)
{
    internal static Shares Of(double own, double? team) =>
        team is { } weight ? new(own, (1 - own) * weight, (1 - own) * (1 - weight)) : new(own, 0, 1 - own);
}

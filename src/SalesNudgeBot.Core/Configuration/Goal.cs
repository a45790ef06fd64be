namespace SalesNudgeBot.Core.Configuration;

/// <summary>What a rep is to win in each calendar month or quarter.</summary>
/// <param name="Value">In the company's one currency; above zero.</param>
public sealed record Goal(decimal Value, GoalPeriod Period);

public enum GoalPeriod
{
    Month,
    Quarter,
}

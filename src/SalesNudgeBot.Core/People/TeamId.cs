namespace SalesNudgeBot.Core.People;

public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}

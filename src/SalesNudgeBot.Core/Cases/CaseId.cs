namespace SalesNudgeBot.Core.Cases;

public readonly record struct CaseId(string Value)
{
    public override string ToString() => Value;
}

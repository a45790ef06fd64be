namespace SalesNudgeBot.Core.Prospecting;

/// <summary>The CRM's own id.</summary>
public readonly record struct OpportunityId(string Value)
{
    public override string ToString() => Value;
}

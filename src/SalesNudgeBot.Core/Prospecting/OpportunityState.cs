namespace SalesNudgeBot.Core.Prospecting;

public enum OpportunityState
{
    Open,
    Won,
    Lost,
}

using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Cases;

/// <summary>The names of a case's messages.</summary>
public static class CaseKeys
{
    public static string Brief(CaseId id) => $"case/{id}/brief";

    /// <summary>The leader's channel has one brief, however often it is told; every other step is a message of its own.</summary>
    public static string Step(CaseId id, LedgerEvent.StepDue step) =>
        step.Tells is StepTarget.LeadersChannel ? Brief(id) : $"case/{id}/step/{step.Round}.{step.Step}";

    public static string Presence(CaseId id, int ask) => $"case/{id}/presence/{ask}";
}

namespace SalesNudgeBot.Core.Wording;

/// <summary>How much of one person there is in the ledger and beside it.</summary>
public sealed record KeptAboutYou(int Promised, int ToDeliver, int Open, int Plans, int CheckIns, int Texts)
{
    /// <summary>As the CRM has them, with the clients' names.</summary>
    public int Opportunities { get; init; }
}

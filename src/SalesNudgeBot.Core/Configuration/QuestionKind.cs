namespace SalesNudgeBot.Core.Configuration;

public enum QuestionKind
{
    /// <summary>A whole number from 0 to 99.</summary>
    Number,
    Text,
    Choice,

    /// <summary>What comes next: "when … I will …", quoted back by the next check-in.</summary>
    Plan,

    /// <summary>Something promised to a client, put on record as if it had been written to the bot.</summary>
    Promise,

    /// <summary>What the rep needs; passed on to the leader in the rep's own words.</summary>
    Help,
}

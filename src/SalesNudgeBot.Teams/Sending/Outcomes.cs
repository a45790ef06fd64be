using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Connector;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>The one table of what the Connector's answers mean for a message (protocol section 7).</summary>
static class Outcomes
{
    /// <summary>An admin of the tenant switched the bot off for everybody.</summary>
    public const string Disabled = "BotDisabledByAdmin";

    /// <param name="blocked">What to say of a 403: any of them means that nothing can be sent there.</param>
    public static SendOutcome Of(ConnectorAnswer answer, string blocked) =>
        answer switch
        {
            ConnectorAnswer.RateLimited { RetryAfter: var wait } => new SendOutcome.RateLimited(wait),
            ConnectorAnswer.NotSignedIn { Code: var code } => new SendOutcome.Paused(TeamsWords.Paused(code)),
            ConnectorAnswer.Refused { Status: 403, Code: Disabled } => new SendOutcome.Paused(TeamsWords.Paused(Disabled)),
            ConnectorAnswer.Refused { Status: 403 } => new SendOutcome.Unreachable(blocked),
            ConnectorAnswer.Refused { Status: 404 } => new SendOutcome.Unreachable(blocked),
            ConnectorAnswer.Refused { Code: var code } => new SendOutcome.TryLater(TeamsWords.Refused(code)),
            ConnectorAnswer.Broken { MayHaveArrived: true, Reason: var reason } => new SendOutcome.Unknown(reason),
            ConnectorAnswer.Broken { Reason: var reason } => new SendOutcome.TryLater($"{TeamsWords.Silent} ({reason})"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "A yes is read by whoever asked."),
        };

    public static bool IsGone(ConnectorAnswer answer) => answer is ConnectorAnswer.Refused { Status: 404 };

    public static bool IsBlocked(ConnectorAnswer answer) => answer is ConnectorAnswer.Refused { Status: 403, Code: not Disabled };

    /// <summary>The Connector says that the JSON is wrong, which is ours to mend.</summary>
    public static bool IsOurs(ConnectorAnswer answer) => answer is ConnectorAnswer.Refused { Status: 400 or 413 };
}

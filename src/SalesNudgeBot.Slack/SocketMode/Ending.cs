namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Why a connection is at its end, or soon will be.</summary>
enum Ending
{
    /// <summary>Slack asks for a new connection; this one goes on until Slack closes it.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off for the app.</summary>
    LinkDisabled,

    /// <summary>More than ten connections, over all replicas.</summary>
    TooMany,

    /// <summary>Closed or cut, without a word before.</summary>
    Closed,
}

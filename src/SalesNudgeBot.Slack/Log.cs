using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack;

/// <summary>Ids, Slack's own codes and kinds only: never a token, an address that is one, or what people wrote.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Slack workspace {Workspace} is paused, nothing is sent there: {Reason}")]
    public static partial void Paused(ILogger logger, WorkspaceId workspace, string reason);

    [LoggerMessage(2, LogLevel.Information, "Slack workspace {Workspace} answers again")]
    public static partial void Resumed(ILogger logger, WorkspaceId workspace);

    [LoggerMessage(3, LogLevel.Warning, "Slack workspace {Workspace} asked for a pause of {Pause} in {Method}")]
    public static partial void AskedForPause(ILogger logger, WorkspaceId workspace, string method, Duration pause);

    [LoggerMessage(4, LogLevel.Error, "Slack workspace {Workspace} did not take outbox row {Row}: {Code} {Complaints}")]
    public static partial void NotTaken(ILogger logger, WorkspaceId workspace, string row, string code, string complaints);

    [LoggerMessage(5, LogLevel.Information, "Slack workspace {Workspace}: the message that outbox row {Row} changes is gone")]
    public static partial void NothingToChange(ILogger logger, WorkspaceId workspace, string row);

    [LoggerMessage(23, LogLevel.Warning, "Account {Account} joined the leaders' channel of team {Team} in Slack workspace {Workspace}, and is no leader of it")]
    public static partial void OutsiderInChannel(ILogger logger, string account, TeamId team, WorkspaceId workspace);

    [LoggerMessage(60, LogLevel.Warning, "{Count} requests with a wrong or missing Slack signature were refused; if they are Slack's own, the signing secret or this machine's clock is wrong")]
    public static partial void SignatureRefused(ILogger logger, long count);

    [LoggerMessage(61, LogLevel.Warning, "Slack holds events of workspace {Workspace} back: more than it delivers in an hour")]
    public static partial void EventsLimited(ILogger logger, WorkspaceId workspace);

    [LoggerMessage(62, LogLevel.Warning, "{Key} could not be stored, so Slack was not told that it was taken")]
    public static partial void NotStored(ILogger logger, string key);

    [LoggerMessage(63, LogLevel.Warning, "An answer was left out, as {Running} are under way or the bot stops")]
    public static partial void LeftOut(ILogger logger, int running);

    [LoggerMessage(64, LogLevel.Error, "What follows an acknowledgement failed")]
    public static partial void AfterwardsFailed(ILogger logger, Exception bug);

    [LoggerMessage(65, LogLevel.Warning, "A private answer in Slack workspace {Workspace} could not be given: {Code}")]
    public static partial void NotSaid(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(66, LogLevel.Information, "A form in Slack workspace {Workspace} was not opened, a button for it is sent instead: {Code}")]
    public static partial void FormNotOpened(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(67, LogLevel.Warning, "A message in Slack workspace {Workspace} could not be changed: {Code}")]
    public static partial void NotChanged(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(68, LogLevel.Error, "Slack refuses Socket Mode for workspace {Workspace}: {Code}")]
    public static partial void SocketRefused(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(69, LogLevel.Information, "No connection to Slack workspace {Workspace} yet: {Code}; it is tried again")]
    public static partial void SocketFailed(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(70, LogLevel.Information, "A connection to Slack workspace {Workspace} fell silent and is replaced")]
    public static partial void SocketSilent(ILogger logger, WorkspaceId workspace);

    [LoggerMessage(71, LogLevel.Warning, "A frame of {Length} bytes from Slack workspace {Workspace} was not readable and is ignored")]
    public static partial void FrameIgnored(ILogger logger, WorkspaceId workspace, int length);

    [LoggerMessage(72, LogLevel.Error, "Envelope {Envelope} could not be handled")]
    public static partial void EnvelopeFailed(ILogger logger, string envelope, Exception bug);
}

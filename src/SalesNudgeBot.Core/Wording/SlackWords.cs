namespace SalesNudgeBot.Core.Wording;

/// <summary>Why Slack did not take a message, for whoever can mend it: what is the case, and what to do.</summary>
public static class SlackWords
{
    public const string CannotWriteTo = "this account can't get messages from the app";
    public const string NoAccount = "this person has no account that was found in the Slack workspace";
    public const string Left = "this account is deactivated, or was never in the Slack workspace";
    public const string MessagesTabOff = "the app's Messages tab is off: switch it on under App Home in the app's settings, writing allowed";
    public const string HomeTabOff = "the app's Home tab is off: switch it on under App Home in the app's settings";
    public const string NotForThisReader = "this person is not in the channel";
    public const string Silent = "Slack did not answer";

    public static string NoChannel(string channel, string bot) => $"channel {Named(channel)} was not found: check its name, and if it is private type /invite @{bot} in it";

    public static string NotInChannel(string channel, string bot) => $"the bot is not in channel {Named(channel)}: type /invite @{bot} there";

    public static string Archived(string? channel) => channel is null ? "this conversation is archived" : $"channel {Named(channel)} is archived: name another one for the team";

    public static string NotAllowed(string? channel) => channel is null ? "posting is restricted in this conversation" : $"posting is restricted in channel {Named(channel)}: let the app post there";

    public static string Paused(string code) => $"the app is not installed in the Slack workspace any more, or its token is no longer good ({code}): install it again";

    public static string MissingScope(string scope) => $"the app lacks the scope {scope}: add it, and install the app again";

    public static string Refused(string code) => $"Slack refused it ({code})";

    static string Named(string channel) => channel is ['#' or 'C' or 'G', ..] ? channel : $"#{channel}";
}

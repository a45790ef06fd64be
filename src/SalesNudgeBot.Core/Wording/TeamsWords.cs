namespace SalesNudgeBot.Core.Wording;

/// <summary>Why Teams did not take a message, for whoever can mend it: what is the case, and what to do.</summary>
public static class TeamsWords
{
    public const string NoAccount = "this person was not found in the Teams tenant";
    public const string NotInstalled = "the app is not there for this person: install it for them, or in a team that they are in";
    public const string Blocked = "the app was removed or blocked here: once this person writes to it, or installs it again, it goes on";
    public const string Silent = "Teams did not answer";

    public static string NoChannel(string channel) => $"channel {channel} was not found: check its name, and add the app to the team that it is in";

    public static string NotInChannel(string channel) => $"the app may not write in channel {channel}: add it to the team that the channel is in";

    public static string Paused(string code) => $"Teams does not let the bot in ({code}): the doctor command says what to do";

    public static string Refused(string code) => $"Teams refused it ({code})";
}

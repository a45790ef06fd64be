using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Why a message waits, travels with another or never left, and the note on one that may come twice.</summary>
public static class DeliveryWords
{
    static readonly LocalDateTimePattern When = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");

    public const string SeenAlready = "You may have seen this already.";
    public const string GoesWithAnother = "goes out with another message that was due at the same time";
    public const string CarrierNotSent = "the message that was to carry it was not sent";
    public const string Outdated = "no longer true when it could have gone";
    public const string TooLate = "no longer useful when it could have gone";
    public const string NobodyThere = "this person is not in the manifest";
    public const string NeverWorks = "this person's calendar has no working time";
    public const string MayHaveArrived = "it may have arrived; nobody can tell";
    public const string NotThere = "the platform did not get it";
    public const string MessageNotSent = "the message that it changes or answers was never sent";
    /// <summary>In an export, where a form was filled in.</summary>
    public const string FormSent = "[a form]";

    public const string Removed = "(removed)";
    public const string MoreThanFits = "There is more than fits here.";
    public const string NoticeTitle = "SalesNudgeBot";
    public const string Close = "Close";
    public const string Cancel = "Cancel";
    public const string WhenHint = "As you would write it: “Thu 12:00”, “tomorrow 14:00”, “27 Nov”.";
    public const string HasLeft = "this person's account was deactivated, or has left the workspace";
    public const string IsExternal = "this person's account belongs to another company";
    public const string IsBot = "this account is not a person's";
    public const string RateLimited = "the platform asked for a pause";

    public static string OutsideWorkingTime(LocalDateTime next) => $"outside working time: next start {When.Format(next)}";

    public static string TeamPaused(string team) => $"nudges for {team} are paused";

    public static string DoNotDisturb(LocalDateTime over) => $"asked not to be disturbed: until {When.Format(over)}";

    public static string ClientGoesFirst(LocalDateTime next) => $"a client goes first today: next start {When.Format(next)}";

    public static string EnoughInOneMessage(LocalDateTime next) => $"one message holds enough: next start {When.Format(next)}";

    public static string DayIsFull(int nudges, LocalDateTime next) => $"{nudges} a day are enough: next start {When.Format(next)}";

    public static string EnoughProspecting(int nudges, LocalDateTime next) =>
        $"{nudges} a day about prospecting {(nudges == 1 ? "is" : "are")} enough: next start {When.Format(next)}";

    public static string TooLateBy(string heldBecause) => $"{heldBecause}; too late by then";

    public static string GaveUp(int attempts, string reason) => $"not taken by the platform in {attempts} tries: {reason}";
}

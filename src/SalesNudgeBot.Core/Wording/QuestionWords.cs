using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The questions that a check-in asks where the manifest brings none of its own.</summary>
public static class QuestionWords
{
    public const string New = "New opportunities";
    public const string Next = "What comes next";
    public const string Help = "Help you need";
    public const string Promised = "Something you promised a client, such as: Acme: SSO live by Friday, Omar delivers";
    public const string Conversations = "How many new clients did you speak with for the first time?";
    public const string Meetings = "How many first meetings were agreed?";
    public const string InTheWay = "What is most in the way just now?";
    public const string OtherWay = "What is it?";

    public static ImmutableArray<string> Ways { get; } = ["Nothing", "Too few leads", "Nobody answers", "No time", "Something else"];
}

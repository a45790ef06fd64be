namespace SalesNudgeBot.Core.Conversation;

/// <summary>Points at something a person wrote. Events, messages and reasons carry the id; the words live in the texts table, so that erasing them leaves every figure as it was.</summary>
public readonly record struct TextId(string Value)
{
    public override string ToString() => Value;
}

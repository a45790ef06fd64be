namespace SalesNudgeBot.Teams;

/// <summary>
/// Where a message of ours is, written <c>{conversation id}/{activity id}</c>. In a channel the conversation id names the thread too,
/// by <c>;messageid=</c>: whoever sends to it replies there.
/// </summary>
public readonly record struct MessageReference(string ConversationId, string ActivityId)
{
    public static MessageReference? Parse(string? text) =>
        text is not null && text.LastIndexOf('/') is > 0 and var slash && slash < text.Length - 1 ? new(text[..slash], text[(slash + 1)..]) : null;

    public override string ToString() => $"{ConversationId}/{ActivityId}";
}

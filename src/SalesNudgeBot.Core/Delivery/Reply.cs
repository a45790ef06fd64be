using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>What the person who acted sees at once, in the platform's own response. Stored with the inbox row: a redelivery gets the same.</summary>
public abstract record Reply
{
    public sealed record Nothing : Reply;

    /// <summary>Only reads; may be lost.</summary>
    public sealed record OpenForm(Form Form) : Reply;

    /// <summary>By input id. The form stays open with what was typed.</summary>
    public sealed record FieldErrors(ImmutableSortedDictionary<string, string> Errors) : Reply;

    public sealed record ReplaceForm(Form Form) : Reply;

    /// <summary>Puts this in place of the message whose button was pressed.</summary>
    public sealed record ReplaceMessage(Message Message) : Reply;

    /// <summary>Seen by the person who acted alone.</summary>
    public sealed record Private(Message Message) : Reply;

    public static Reply None { get; } = new Nothing();
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>One conversation as one person sees it, oldest first.</summary>
/// <param name="Texts">Every text that the entries point at; one that is missing was erased.</param>
public sealed record Conversation(ImmutableArray<Entry> Entries, IReadOnlyDictionary<TextId, string> Texts);

/// <param name="Order">Settles what came first among entries of one instant: a simulated clock stands still while people talk.</param>
public abstract record Entry(string Id, Instant At, long Order)
{
    /// <param name="Id">Of the outbox row that posted it.</param>
    /// <param name="Parts">The message as it stands now, then what was folded into it, each with the key that its buttons act on.</param>
    /// <param name="Posted">As it was sent first.</param>
    /// <param name="Thread">Key of the message whose thread it is in.</param>
    public sealed record Bot(
        string Id,
        Instant At,
        long Order,
        string Key,
        ImmutableArray<Part> Parts,
        Message Posted,
        Instant? EditedAt,
        string? Thread,
        bool OnlyForViewer
    ) : Entry(Id, At, Order);

    /// <param name="About">Key of the message that was answered.</param>
    public sealed record Said(string Id, Instant At, long Order, PersonId Who, string Text, string? About) : Entry(Id, At, Order);

    /// <param name="Label">Of the button; null for a form that was sent.</param>
    public sealed record Pressed(string Id, Instant At, long Order, PersonId Who, string? Label, string? On) : Entry(Id, At, Order);

    /// <summary>What the bot answered for the viewer's eyes only.</summary>
    public sealed record Private(string Id, Instant At, long Order, Message Message, string? On) : Entry(Id, At, Order);
}

public sealed record Part(string Key, Message Message);

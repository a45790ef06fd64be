using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>One chat platform. Expected trouble is an outcome, never an exception; an exception means that the outcome is unknown.</summary>
public interface IChatPlatform
{
    string Name { get; }

    /// <summary>Posts a message, or changes one in place when <see cref="Dispatch.Updates"/> is set.</summary>
    ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation);

    /// <summary>Whether a dispatch whose outcome is unknown has arrived.</summary>
    ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation);
}

/// <param name="OutboxId">Sent along where the platform keeps metadata, so that it can be found again.</param>
/// <param name="Thread">Reference of the message whose thread it belongs to.</param>
/// <param name="Updates">Reference of the message that it changes in place.</param>
/// <param name="OnlyFor">Shown to this person alone.</param>
/// <param name="Texts">Every text that <paramref name="Message"/> points at; one that is missing was erased.</param>
/// <param name="Names">Every person that it names.</param>
public sealed record Dispatch(
    string OutboxId,
    Destination To,
    Operation Operation,
    Message Message,
    string? Thread,
    string? Updates,
    PersonId? OnlyFor,
    IReadOnlyDictionary<TextId, string> Texts,
    IReadOnlyDictionary<PersonId, string> Names
);

public abstract record SendOutcome
{
    public sealed record Sent(string Reference) : SendOutcome;

    /// <summary>It was not taken, or not even brought: it would be too soon. Never counts as a try.</summary>
    /// <param name="WholeWorkspace">Nothing else goes to the workspace until then either, not even from the next process.</param>
    public sealed record RateLimited(Duration RetryAfter, bool WholeWorkspace = false) : SendOutcome;

    /// <summary>The bot may not speak in the workspace at all just now, as when its token was revoked. Everything waits; nothing fails.</summary>
    public sealed record Paused(string Reason) : SendOutcome;

    public sealed record TryLater(string Reason) : SendOutcome;

    /// <summary>Blocked, left, uninstalled: a normal state.</summary>
    public sealed record Unreachable(string Reason) : SendOutcome;

    /// <summary>It may have arrived.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;
}

public abstract record FindOutcome
{
    public sealed record Found(string Reference) : FindOutcome;

    public sealed record NotThere : FindOutcome;

    /// <summary>The platform does not let the bot look.</summary>
    public sealed record CannotTell : FindOutcome;
}

using NodaTime;

namespace SalesNudgeBot.Core.Promises;

/// <summary>Something that falls due for a chain. A question, not an order: it is computed anew from today's calendars each time.</summary>
abstract record DueThing(Instant At)
{
    public sealed record Watch(Instant At, PromiseId Promise) : DueThing(At);

    public sealed record Ask(Instant At, PromiseId Promise) : DueThing(At);

    public sealed record Silence(Instant At, PromiseId Promise) : DueThing(At);

    public sealed record PromiseDue(Instant At) : DueThing(At);

    public sealed record ConfirmAsk(Instant At) : DueThing(At);

    public sealed record Unconfirmed(Instant At) : DueThing(At);

    public sealed record UnmetWithoutWord(Instant At) : DueThing(At);

    public sealed record LeaderReminder(Instant At, PromiseId Promise) : DueThing(At);

    public sealed record LeaderStepDue(Instant At, PromiseId Promise) : DueThing(At);

    public sealed record PresenceAsk(Instant At) : DueThing(At);

    public sealed record PresenceOver(Instant At) : DueThing(At);

    public sealed record StepNow(Instant At) : DueThing(At);

    public sealed record StepOver(Instant At) : DueThing(At);

    public sealed record HoldOver(Instant At) : DueThing(At);
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>What an answer of the platform, or its silence, means for a claimed row. One transaction's.</summary>
sealed class OutcomeRule(IStores stores, WorkspaceId workspace, RowEndings endings, Instant wallNow)
{
    readonly IOutboxStore outbox = stores.Outbox;

    /// <summary>True when the row was sent.</summary>
    public bool Apply(OutboxRow row, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                endings.Sent(row, sent.Reference);
                if (stores.Workspaces.Find(workspace).PausedReason is not null)
                {
                    stores.Workspaces.Open(workspace);
                }

                return true;
            case SendOutcome.RateLimited limited:
                outbox.Retry(row.Id, DeliveryWords.RateLimited, wallNow + limited.RetryAfter, counts: false);
                if (limited.WholeWorkspace)
                {
                    stores.Workspaces.Close(workspace, wallNow + limited.RetryAfter, pausedReason: null);
                }

                return false;
            case SendOutcome.Paused paused:
                outbox.Retry(row.Id, paused.Reason, wallNow + Backoff.WhilePaused, counts: false);
                stores.Workspaces.Close(workspace, wallNow + Backoff.WhilePaused, paused.Reason);
                return false;
            case SendOutcome.TryLater later when row.Attempts >= Backoff.MostAttempts:
                endings.Undelivered(row, OutboxState.Failed, DeliveryWords.GaveUp(row.Attempts, later.Reason));
                return false;
            case SendOutcome.TryLater later:
                outbox.Retry(row.Id, later.Reason, wallNow + Backoff.After(row.Attempts));
                return false;
            case SendOutcome.Unreachable unreachable:
                endings.Unreachable(row, unreachable.Reason);
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An unknown outcome is looked up before it is applied.");
        }
    }

    /// <summary>True when the row was sent.</summary>
    public bool Apply(OutboxRow row, FindOutcome found)
    {
        var next = wallNow + Backoff.After(row.Attempts);
        switch (found)
        {
            case FindOutcome.Found { Reference: var reference }:
                endings.Sent(row, reference);
                return true;
            case FindOutcome.NotThere:
                outbox.Retry(row.Id, DeliveryWords.NotThere, next);
                return false;
            case FindOutcome.CannotTell when Treatments.Of(row.Outgoing.Kind).RepeatWhenUnknown:
                outbox.Retry(row.Id, DeliveryWords.MayHaveArrived, next, mayHaveArrived: true);
                return false;
            case FindOutcome.CannotTell:
                endings.Unknown(row, DeliveryWords.MayHaveArrived);
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(found), found, "The platform port has no such answer.");
        }
    }
}

using NodaTime;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>What one event does to one promise.</summary>
static class PromiseFold
{
    public static Promise Begin(Made made, Instant at) =>
        new(made.Promise, made.Kind, made.By, made.To, made.Client, made.What, at, made.Due, made.Due, made.RestsOn, at)
        {
            Origin = made.Origin,
            Acceptance = made.Kind is PromiseKind.Delivery ? Acceptance.Unbacked : Acceptance.NotNeeded,
        };

    public static Promise Apply(Promise promise, LedgerEvent what, Instant at) =>
        what switch
        {
            Accepted => promise with { Acceptance = Acceptance.Accepted, AcceptedAt = at },
            Declined declined => promise with { Acceptance = Acceptance.Declined, RiskReason = declined.Reason },
            WatchStarted => promise with { Watched = true },
            AskPlanned => promise with { AskUnderway = true },
            Asked => promise with { AskUnderway = false, Asks = promise.Asks.Add(at) },
            AskFailed => promise with { AskUnderway = false, AskUnreachable = true },
            ConfirmedOnTrack => Calm(promise, at) with { ConfirmedAt = at, Acceptance = Backed(promise), AcceptedAt = promise.AcceptedAt ?? at },
            RiskReported risk => promise with { RiskReported = true, RiskReason = risk.Reason, RiskNewDate = risk.NewDate, AskUnderway = false },
            RiskDetected risk => promise with { AtRisk = true, Signals = risk.Signals, AskUnderway = false },
            Redated redated => NewDate(promise, redated.Due, at) with { Redatings = promise.Redatings + 1 },
            NewDateAgreed agreed => NewDate(promise, agreed.Due, at),
            Corrected corrected => NewDate(promise, corrected.Due, at) with { FirstDue = corrected.Due },
            DuePassed => promise with { DuePassed = true, BreachedAt = promise.BreachedAt ?? at, AskUnderway = false },
            Delivered => promise with { DeliveredAt = at, AskUnderway = false },
            ConfirmPlanned => promise with { ConfirmUnderway = true },
            ConfirmAsked => promise with { ConfirmUnderway = false, ConfirmAsks = promise.ConfirmAsks.Add(at) },
            LeftUnconfirmed => promise with { LeftUnconfirmed = true },
            NotThere => promise with { DeliveredAt = null, ConfirmAsks = [], ConfirmUnderway = false, LeftUnconfirmed = false },
            Closed closed => promise with { Verdict = closed.Verdict },
            _ => promise,
        };

    /// <summary>A new date must be accepted anew, unless it is one that the deliverer named.</summary>
    static Promise NewDate(Promise promise, Instant due, Instant at)
    {
        var named = promise.RiskNewDate is { } date && date <= due;
        return Calm(promise, at) with
        {
            Due = due,
            DuePassed = false,
            RiskNewDate = null,
            RiskReason = null,
            ConfirmAsks = [],
            ConfirmUnderway = false,
            Acceptance = promise.Acceptance is Acceptance.NotNeeded || named ? Backed(promise) : Acceptance.Unbacked,
            AcceptedAt = named ? at : null,
        };
    }

    static Promise Calm(Promise promise, Instant at) =>
        promise with
        {
            Anchor = at,
            Watched = false,
            Asks = [],
            AskUnderway = false,
            AskUnreachable = false,
            AtRisk = false,
            RiskReported = false,
            Signals = [],
        };

    static Acceptance Backed(Promise promise) =>
        promise.Acceptance is Acceptance.NotNeeded ? Acceptance.NotNeeded : Acceptance.Accepted;
}

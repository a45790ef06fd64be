using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>What one person has coming, and what was kept from them.</summary>
/// <param name="Coming">Planned or held back for later, earliest first.</param>
/// <param name="NotSent">Folded, expired, no longer true, or not deliverable; newest first.</param>
/// <param name="NextCheckIn">When the person's open check-in is looked at next.</param>
/// <param name="Next">The earliest instant at which anything in the installation can happen.</param>
public sealed record Outlook(
    ImmutableArray<OutboxRow> Coming,
    ImmutableArray<OutboxRow> NotSent,
    Instant? NextCheckIn,
    Instant? Next,
    IReadOnlyDictionary<TextId, string> Texts
)
{
    const int NotSentShown = 30;

    public static Outlook Read(IStores stores, Company company, PersonId viewer, Instant now)
    {
        var rows = Sight
            .Conversations(company, viewer)
            .SelectMany(stores.Outbox.To)
            .Where(row => row.Outgoing.Operation is Operation.Post or Operation.Private && Sight.MaySee(company, viewer, row))
            .ToList();
        ImmutableArray<OutboxRow> coming = [.. rows.Where(row => row.State is OutboxState.Planned or OutboxState.Held).OrderBy(ComesAt)];
        ImmutableArray<OutboxRow> notSent =
        [
            .. rows.Where(row => row.State is not (OutboxState.Planned or OutboxState.Held or OutboxState.Claimed or OutboxState.Sent))
                .OrderByDescending(row => row.Outgoing.NotBefore)
                .ThenByDescending(row => row.Sequence)
                .Take(NotSentShown),
        ];
        return new(
            coming,
            notSent,
            stores.CheckIns.Open(viewer).Select(checkIn => checkIn.NextAt).Min(),
            NextInstant(stores, now),
            stores.Texts.Find([.. coming.Concat(notSent).SelectMany(row => MessageTexts.In(row.Outgoing.Message)).Distinct()])
        );
    }

    /// <summary>Product time; null when nothing waits.</summary>
    public static Instant? NextInstant(IStores stores, Instant now) =>
        new[] { stores.Ledger.NextDue(), stores.CheckIns.NextDue(), stores.Digests.NextDue(), stores.Outbox.NextDue(now) }.Where(at => at > now).Min();

    public static Instant ComesAt(OutboxRow row) => row.HeldUntil ?? row.Outgoing.NotBefore;
}

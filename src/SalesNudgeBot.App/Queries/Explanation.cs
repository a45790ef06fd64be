using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>Why one message exists: its post, its updates and what was folded into it, each with the rule that decided it.</summary>
public sealed record Explanation(ImmutableArray<OutboxRow> Versions, ImmutableArray<OutboxRow> Folded, IReadOnlyDictionary<TextId, string> Texts)
{
    /// <summary>Null when there is no such message, or the viewer may not see it; a person's own page explains itself.</summary>
    public static Explanation? Read(IStores stores, Company company, PersonId viewer, string outboxId)
    {
        if (stores.Outbox.Find(outboxId) is not { Outgoing.Operation: not Operation.Publish } row || !Sight.MaySee(company, viewer, row))
        {
            return null;
        }

        var there = stores.Outbox.To(row.Outgoing.To).Where(other => Sight.MaySee(company, viewer, other)).ToList();
        ImmutableArray<OutboxRow> versions =
        [
            .. there.Where(other => other.Outgoing.Key == row.Outgoing.Key && (other.State == OutboxState.Sent || other.Id == row.Id)),
        ];
        ImmutableArray<OutboxRow> folded = [.. there.Where(other => versions.Any(version => version.Id == other.FoldedInto))];
        return new(versions, folded, stores.Texts.Find([.. versions.Concat(folded).SelectMany(TextsIn).Distinct()]));
    }

    static IEnumerable<TextId> TextsIn(OutboxRow row) =>
        MessageTexts.In(row.Outgoing.Message).Concat(row.Outgoing.Why.Inputs.SelectMany(fact => MessageTexts.In(fact.Value)));
}

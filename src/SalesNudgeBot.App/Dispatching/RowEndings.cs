using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>Ends rows together with what was folded into them, and tells their aggregates. One transaction's.</summary>
sealed class RowEndings(IStores stores, Company company, ISentHook hook, Instant now)
{
    public void Sent(OutboxRow row, string reference)
    {
        stores.Outbox.Sent(row.Id, now, reference);
        TellSent(row);
    }

    /// <summary>Nobody can tell whether it arrived, and it is not worth sending twice: the person is taken to have it.</summary>
    public void Unknown(OutboxRow row, string reason)
    {
        stores.Outbox.End(row.Id, OutboxState.Unknown, reason, now);
        TellSent(row);
    }

    /// <summary>The aggregate moved on, and needs no telling; what it carried is still wanted.</summary>
    public void Superseded(OutboxRow row, string reason)
    {
        stores.Outbox.End(row.Id, OutboxState.Superseded, reason, now);
        Unfold(row);
    }

    public void MessageMissing(OutboxRow row) => Undelivered(row, OutboxState.Superseded, DeliveryWords.MessageNotSent);

    /// <summary>It came too late, failed, or has nothing left to change or answer; what it carried goes another way.</summary>
    public void Undelivered(OutboxRow row, OutboxState state, string reason)
    {
        stores.Outbox.End(row.Id, state, reason, now);
        TellUndeliverable(row, reason);
        Unfold(row);
    }

    public void Unreachable(OutboxRow row, string reason)
    {
        foreach (var lost in stores.Outbox.Parts(row.Id).Prepend(row))
        {
            stores.Outbox.End(lost.Id, OutboxState.Unreachable, reason, now);
            TellUndeliverable(lost, reason);
        }

        UnreachableNotice.Tell(stores, company, row.Outgoing.To, reason, now);
        if (row.Outgoing.To is Destination.Person person)
        {
            stores.People.SetUnreachable(person.Id, reason, now);
        }
    }

    public void Unfold(OutboxRow row)
    {
        foreach (var part in stores.Outbox.Parts(row.Id))
        {
            stores.Outbox.Unfold(part.Id, DeliveryWords.CarrierNotSent);
        }
    }

    void TellSent(OutboxRow row)
    {
        foreach (var tell in stores.Outbox.Parts(row.Id).Prepend(row).Select(sent => sent.Outgoing.TellWhenSent).OfType<TellWhenSent>())
        {
            hook.Sent(stores, company, tell, now);
        }
    }

    void TellUndeliverable(OutboxRow row, string reason)
    {
        if (row.Outgoing.TellWhenSent is { } tell)
        {
            hook.Undeliverable(stores, company, tell, reason, now);
        }
    }
}

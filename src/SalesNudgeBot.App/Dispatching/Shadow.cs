using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>The one place that keeps a bot in shadow from writing to anybody: what would go now is shown to the admins instead.</summary>
sealed class Shadow(IStores stores, Company company, RowEndings endings, Instant now)
{
    public bool IsOn => company.Mode is BotMode.Shadow;

    public bool LetsGo(OutboxRow row) => ShadowRule.LetsGo(row.Outgoing, company);

    public void ShowInstead(OutboxRow row)
    {
        if (ShadowRule.IsShown(row.Outgoing) && Composition.Of(row, stores, company, now) is { Message: var message })
        {
            foreach (var admin in company.Admins)
            {
                var to = new Destination.Person(admin);
                var shown = new Outgoing(
                    $"shadow/{row.Id}/{admin}", to, Operation.Post, MessageKind.AdminNotice, ShadowWords.Shown(row.Outgoing, message, company), now, WhyWords.Shadow(row.Outgoing.Why, now));
                stores.Outbox.Add(shown, now, company.WorkspaceOf(to));
            }
        }

        foreach (var part in stores.Outbox.Parts(row.Id))
        {
            stores.Outbox.Unfold(part.Id, ShadowWords.OnlyShown);
            Settle(part);
        }

        Settle(row);
    }

    void Settle(OutboxRow row)
    {
        if (ShadowRule.Waits(row.Outgoing))
        {
            stores.Outbox.Hold(row.Id, ShadowWords.OnlyShown, now + ShadowRule.LookAgain);
        }
        else
        {
            endings.Undelivered(row, OutboxState.Superseded, ShadowWords.OnlyShown);
        }
    }
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>
/// The one place that keeps a bot in shadow from writing to anybody: what would go now is shown to the admins instead. A check-in that
/// was only shown is the bot's own miss; what a promise waits for waits, as the question has reached nobody.
/// </summary>
sealed class Shadow(IStores stores, Company company, RowEndings endings, Instant now)
{
    static readonly Duration LookAgain = Duration.FromDays(1);

    public bool IsOn => company.Mode is BotMode.Shadow;

    /// <summary>Whether a row goes to its reader even so: what an admin is told as an admin.</summary>
    public bool LetsGo(OutboxRow row) =>
        row.Outgoing is { To: Destination.Person(var id), Kind: MessageKind.AdminNotice or MessageKind.Answer or MessageKind.Home }
        && company.People.GetValueOrDefault(id) is { Admin: true };

    public void ShowInstead(OutboxRow row)
    {
        if (row.Outgoing is { Operation: Operation.Post, Kind: not MessageKind.Answer } && Composition.Of(row, stores, company, now) is { Message: var message })
        {
            foreach (var admin in company.People.Values.Where(person => person.Admin))
            {
                var to = new Destination.Person(admin.Id);
                var shown = new Outgoing(
                    $"shadow/{row.Id}/{admin.Id}", to, Operation.Post, MessageKind.AdminNotice, ShadowWords.Shown(row.Outgoing, message, company), now, WhyWords.Shadow(row.Outgoing.Why, now));
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
        if (row.Outgoing is { Operation: Operation.Post, TellWhenSent.Aggregate: var aggregate } && ChainId.Parse(aggregate) is not null)
        {
            stores.Outbox.Hold(row.Id, ShadowWords.OnlyShown, now + LookAgain);
        }
        else
        {
            endings.Undelivered(row, OutboxState.Superseded, ShadowWords.OnlyShown);
        }
    }
}

using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>
/// What becomes of a message that may go while the bot is in shadow. A check-in that was only shown is the bot's own miss; what a promise
/// waits for waits, as the question has reached nobody.
/// </summary>
public static class ShadowRule
{
    /// <summary>When what waits is looked at again: it is shown no second time, but may be of no use any more.</summary>
    public static Duration LookAgain { get; } = Duration.FromDays(1);

    /// <summary>Whether it goes to its reader: always in a bot that is live, else what an admin is told as an admin.</summary>
    public static bool LetsGo(Outgoing outgoing, Company company) =>
        company.Mode is not BotMode.Shadow
        || (outgoing is { To: Destination.Person(var id), Kind: MessageKind.AdminNotice or MessageKind.Answer or MessageKind.Home } && company.People.GetValueOrDefault(id) is { Admin: true });

    /// <summary>Whether the admins see it instead of its reader: what changes a message, or answers somebody, they do not.</summary>
    public static bool IsShown(Outgoing outgoing) => outgoing is { Operation: Operation.Post, Kind: not MessageKind.Answer };

    /// <summary>Whether it is still to be sent once the bot is live; it ends as undelivered otherwise.</summary>
    public static bool Waits(Outgoing outgoing) => outgoing is { Operation: Operation.Post, TellWhenSent.Aggregate: var aggregate } && ChainId.Parse(aggregate) is not null;
}

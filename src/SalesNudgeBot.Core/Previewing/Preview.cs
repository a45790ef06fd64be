using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>
/// What will be sent while nothing happens but time: nobody writes or presses anything, nothing is imported, and every message arrives at
/// once. It is what the bot does then, as the same rules decide it.
/// </summary>
/// <param name="Messages">Posts in the order they are sent; changes in place are left out.</param>
/// <param name="Looks">Each rep's working days on which somebody looked whether to ask, and what came of it.</param>
/// <param name="KeptBack">What waited for a reason of attention before it was sent, went with another, or was never sent; one for each post.</param>
/// <param name="Paused">Each team whose nudges were paused, and what waits for it at the end.</param>
public sealed record Preview(ImmutableArray<PreviewedMessage> Messages, ImmutableArray<PreviewedLook> Looks, ImmutableArray<KeptBack> KeptBack, ImmutableArray<PreviewedPause> Paused)
{
    /// <param name="company">With the time off said in chat.</param>
    /// <param name="now">Product time of <paramref name="start"/>.</param>
    /// <param name="until">Included.</param>
    public static Preview Of(Company company, PreviewStart start, Instant now, Instant until)
    {
        var parts = PreviewPart.Of(company, start);
        return parts is [var whole]
            ? new PreviewRun(company, whole, now).Until(until)
            : Together([.. parts.AsParallel().AsOrdered().Select(part => new PreviewRun(company, part, now, isOneOfMany: true).Until(until))]);
    }

    static Preview Together(ImmutableArray<Preview> parts) =>
        new(
            [.. parts.SelectMany(part => part.Messages).OrderBy(message => message.At)],
            [.. parts.SelectMany(part => part.Looks)],
            [.. parts.SelectMany(part => part.KeptBack)],
            [.. parts.SelectMany(part => part.Paused).OrderBy(pause => pause.Team.Value, StringComparer.Ordinal)]);
}

/// <summary>What an admin may know of a message before it is sent. Not what it says: of a large company that would be most of what there is to keep.</summary>
/// <param name="At">When it is sent.</param>
/// <param name="Because">Why a rep is asked, or whom a message to a leader is about; null where its kind says enough.</param>
/// <param name="With">What is read below it.</param>
/// <param name="OnlyShown">The bot is in shadow: the admins are shown it, and nobody gets it.</param>
public sealed record PreviewedMessage(Instant At, Destination To, MessageKind Kind, Line? Because, ImmutableArray<MessageKind> With, bool OnlyShown = false)
{
    /// <summary>It goes out only because a question before it was not answered.</summary>
    public bool IfNotAnswered => Kind is MessageKind.CheckInReminder or MessageKind.ThreeMissed or MessageKind.Brief or MessageKind.StepAlert or MessageKind.PresenceRanOut or MessageKind.Unconfirmed;
}

/// <param name="On">The rep's own date.</param>
/// <param name="State">What the row of that date came to when it was looked at.</param>
/// <param name="Cadence">How often the rep is asked, as of that day.</param>
/// <param name="SilentUntil">Told to somebody on pace: nothing is asked before.</param>
public sealed record PreviewedLook(PersonId Rep, LocalDate On, CheckInState State, Cadence Cadence, LocalDate? SilentUntil);

/// <param name="Waiting">Messages that would go now if the team were not paused.</param>
public sealed record PreviewedPause(TeamId Team, int Waiting);

/// <param name="Reason">Without dates, so that it can be counted.</param>
public sealed record KeptBack(MessageKind Kind, KeptHow How, string Reason);

public enum KeptHow
{
    /// <summary>It waited, and was sent.</summary>
    SentLater,

    /// <summary>It was read below another.</summary>
    SentWithAnother,
    NotSent,
}

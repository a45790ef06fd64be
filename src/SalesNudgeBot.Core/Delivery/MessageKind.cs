namespace SalesNudgeBot.Core.Delivery;

public enum MessageKind
{
    /// <summary>The answer to a person's own act.</summary>
    Answer,
    Welcome,
    Brief,
    BriefUpdate,
    StepAlert,
    ThreadNote,
    PresenceAsk,
    PresenceRanOut,
    LeaderStepReminder,
    LeaderQuestion,
    Acceptance,
    TrackAsk,
    ConfirmAsk,
    Unconfirmed,
    Progress,
    Closing,
    Thanks,
    CheckIn,
    CheckInReminder,
    OnPace,
    ThreeMissed,

    /// <summary>The leader is asked for time with a rep.</summary>
    CoachingAsk,

    /// <summary>New opportunities fell after a promise passed unmet: what is left to repair.</summary>
    StoppedSelling,

    /// <summary>A leader's week.</summary>
    Digest,
    AdminNotice,

    /// <summary>A person's own page, shown anew.</summary>
    Home,
}

/// <summary>One table says how each kind of message is treated.</summary>
/// <param name="Priority">Lower goes first.</param>
/// <param name="Counts">Counts against the attention budget; what answers a person's own act, or changes a message in place, does not.</param>
/// <param name="Prospecting">Counts against the prospecting share of the budget too.</param>
/// <param name="RepeatWhenUnknown">When the platform cannot say whether it arrived: repeat it, marked as a repeat, or leave it.</param>
public sealed record Treatment(int Priority, bool Counts, bool Prospecting, bool RepeatWhenUnknown);

public static class Treatments
{
    static readonly Treatment Free = new(0, false, false, false);

    public static Treatment Of(MessageKind kind) =>
        kind switch
        {
            MessageKind.Answer or MessageKind.BriefUpdate => Free,
            MessageKind.Welcome => new(5, false, false, false),
            MessageKind.Brief => new(10, true, false, true),
            MessageKind.StepAlert => new(11, true, false, true),
            MessageKind.PresenceAsk => new(20, true, false, true),
            MessageKind.PresenceRanOut => new(21, true, false, true),
            MessageKind.LeaderStepReminder => new(22, true, false, false),
            MessageKind.LeaderQuestion => new(23, true, false, true),
            MessageKind.TrackAsk => new(30, true, false, true),
            MessageKind.Acceptance => new(31, true, false, true),
            MessageKind.ConfirmAsk => new(32, true, false, true),
            MessageKind.Unconfirmed => new(33, true, false, true),
            MessageKind.Closing => new(40, true, false, true),
            MessageKind.Progress => new(45, true, false, false),
            MessageKind.Thanks => new(46, true, false, false),
            MessageKind.Home => new(49, false, false, false),
            MessageKind.ThreadNote => new(50, false, false, false),
            MessageKind.CheckIn => new(60, true, true, false),
            MessageKind.CheckInReminder => new(61, true, true, false),
            MessageKind.OnPace => new(62, true, true, false),
            MessageKind.ThreeMissed => new(63, true, false, true),
            MessageKind.CoachingAsk => new(64, true, false, true),
            MessageKind.StoppedSelling => new(65, true, false, true),
            MessageKind.Digest => new(66, true, false, false),
            MessageKind.AdminNotice => new(70, false, false, true),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of message has no treatment."),
        };
}

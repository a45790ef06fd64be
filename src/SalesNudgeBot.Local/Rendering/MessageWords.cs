using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Local.Rendering;

/// <summary>What the panel calls kinds and states.</summary>
static class MessageWords
{
    public static string Of(MessageKind kind) =>
        kind switch
        {
            MessageKind.Answer => "Answer to what was said",
            MessageKind.Welcome => "Welcome",
            MessageKind.Brief => "Brief for the leader",
            MessageKind.BriefUpdate => "Brief, brought up to date",
            MessageKind.StepAlert => "Next step of the escalation",
            MessageKind.ThreadNote => "Note in the thread",
            MessageKind.PresenceAsk => "Has the client heard?",
            MessageKind.PresenceRanOut => "The client has not heard",
            MessageKind.LeaderStepReminder => "Reminder of the leader's own step",
            MessageKind.LeaderQuestion => "Question to the leader",
            MessageKind.Acceptance => "Request to accept a promise",
            MessageKind.TrackAsk => "Still on track?",
            MessageKind.ConfirmAsk => "Does the client have it?",
            MessageKind.Unconfirmed => "Delivered, not yet confirmed",
            MessageKind.Progress => "Progress",
            MessageKind.Closing => "Closing line",
            MessageKind.Thanks => "Thanks",
            MessageKind.CheckIn => "Check-in",
            MessageKind.CheckInReminder => "Check-in reminder",
            MessageKind.OnPace => "On pace",
            MessageKind.ThreeMissed => "Request for a conversation",
            MessageKind.Digest => "The leader's week",
            MessageKind.Home => "The person's own page",
            MessageKind.AdminNotice => "Notice to admins",
            _ => kind.ToString(),
        };

    public static string Of(OutboxState state) =>
        state switch
        {
            OutboxState.Planned => "planned",
            OutboxState.Held => "held back",
            OutboxState.Claimed => "being sent",
            OutboxState.Sent => "sent",
            OutboxState.Folded => "folded into another message",
            OutboxState.Superseded => "no longer needed",
            OutboxState.Expired => "too late to be useful",
            OutboxState.Unreachable => "could not be reached",
            OutboxState.Unknown => "outcome not known",
            _ => "failed",
        };
}

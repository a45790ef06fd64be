using NodaTime;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>A message that waits to be sent while time passes, with what is to be read below it.</summary>
sealed class PreviewedPost(Outgoing outgoing, long sequence)
{
    public Outgoing Outgoing => outgoing;

    public long Sequence => sequence;

    public string Id { get; } = $"{outgoing.Key} {outgoing.Revision}";

    public Instant? HeldUntil { get; set; }

    public string? HeldBecause { get; set; }

    /// <summary>To the admins, while the bot is in shadow.</summary>
    public bool WasShown { get; set; }

    public List<PreviewedPost> Parts { get; } = [];

    public Instant GoesAt => HeldUntil is { } held && held > outgoing.NotBefore ? held : outgoing.NotBefore;
}

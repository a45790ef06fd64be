namespace SalesNudgeBot.Teams.Inbound;

/// <summary>What the Connector hears of an activity (protocol section 4).</summary>
/// <param name="Body">JSON; null for an empty answer, as to everything but an invoke.</param>
readonly record struct Acknowledgement(Taking Taking, ReadOnlyMemory<byte>? Body = null)
{
    public static Acknowledgement Done => new(Taking.Done);

    public static Acknowledgement NotStored => new(Taking.NotStored);

    public static Acknowledgement Unreadable => new(Taking.Unreadable);

    public static Acknowledgement NotTheirs => new(Taking.NotTheirs);

    public static Acknowledgement NotOffered => new(Taking.NotOffered);
}

enum Taking
{
    /// <summary>Stored and answered, or nothing that we store.</summary>
    Done,

    /// <summary>To be sent again: nothing was stored.</summary>
    NotStored,

    /// <summary>Not what Teams sends; sending it again would not help.</summary>
    Unreadable,

    /// <summary>The token is good, but not for this: another channel, another service, another tenant, another bot.</summary>
    NotTheirs,

    /// <summary>An invoke that we do not know.</summary>
    NotOffered,
}

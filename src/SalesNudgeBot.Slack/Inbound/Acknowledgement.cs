namespace SalesNudgeBot.Slack.Inbound;

/// <summary>What Slack hears of a delivery, over HTTP or on the socket that brought it.</summary>
/// <param name="Body">JSON; null for an empty answer.</param>
readonly record struct Acknowledgement(Taking Taking, ReadOnlyMemory<byte>? Body = null)
{
    public static Acknowledgement Done => new(Taking.Done);

    public static Acknowledgement NotStored => new(Taking.NotStored);

    public static Acknowledgement Unreadable => new(Taking.Unreadable);

    public static Acknowledgement NotTheirs => new(Taking.NotTheirs);
}

enum Taking
{
    /// <summary>Stored, or nothing that we store.</summary>
    Done,

    /// <summary>To be sent again: nothing was stored.</summary>
    NotStored,

    /// <summary>Not what Slack sends; sending it again would not help.</summary>
    Unreadable,

    /// <summary>Signed with one workspace's secret, about another's.</summary>
    NotTheirs,
}

namespace SalesNudgeBot.Core.Prospecting;

public enum PaceBand
{
    /// <summary>No target, or too little data: nothing is said about pace.</summary>
    None,
    OnPace,

    /// <summary>Short of what is needed, by less than the margin of <see cref="Behind"/>.</summary>
    Slipping,

    /// <summary>Short by a whole opportunity or more, and by a fifth or more of what is needed.</summary>
    Behind,

    /// <summary>Short by two opportunities or more, and by half or more of what is needed.</summary>
    WellBehind,
}

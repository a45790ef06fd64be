namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How often somebody is asked. Weekly means the team's own days.</summary>
public enum Cadence
{
    Weekly,
    Daily,

    /// <summary>One line a week, and no question.</summary>
    SilentWithLine,
}

public static class Cadences
{
    public static Cadence Of(PaceBand band) =>
        band switch
        {
            PaceBand.OnPace => Cadence.SilentWithLine,
            PaceBand.Behind => Cadence.Daily,
            PaceBand.None or PaceBand.Slipping => Cadence.Weekly,
            _ => throw new ArgumentOutOfRangeException(nameof(band), band, "This band has no cadence."),
        };
}

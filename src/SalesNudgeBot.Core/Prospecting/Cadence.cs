namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How often somebody is asked about prospecting, the quietest first.</summary>
public enum Cadence
{
    /// <summary>On pace: one line a week, and no question.</summary>
    Silent,

    /// <summary>The team's own days: nothing is known that would ask for more or less.</summary>
    Weekly,

    /// <summary>Slipping: the two days of <see cref="CadenceDays"/>.</summary>
    TwiceWeekly,

    /// <summary>Behind: every working day.</summary>
    Daily,
}

public static class Cadences
{
    /// <summary>What a band calls for; <see cref="CadenceRule"/> decides when that is followed.</summary>
    public static Cadence Of(PaceBand band) =>
        band switch
        {
            PaceBand.OnPace => Cadence.Silent,
            PaceBand.None => Cadence.Weekly,
            PaceBand.Slipping => Cadence.TwiceWeekly,
            PaceBand.Behind or PaceBand.WellBehind => Cadence.Daily,
            _ => throw new ArgumentOutOfRangeException(nameof(band), band, "This band has no cadence."),
        };

    public static bool IsBehind(this Pace pace) => pace.Band is PaceBand.Behind or PaceBand.WellBehind;
}

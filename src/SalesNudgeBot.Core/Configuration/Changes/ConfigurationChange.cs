namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>One thing that a manifest says otherwise than the one before.</summary>
/// <param name="Id">Of the person, team, calendar or policy; the name of the section where it has no ids.</param>
/// <param name="Key">As the manifest calls it; null where the whole of it is new, or gone.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is not there any more.</param>
public sealed record ConfigurationChange(ChangedPart Part, string Id, string? Key, string? Before, string? After);

public enum ChangedPart
{
    Person,
    Team,
    Calendar,
    Policy,
    Section,
}

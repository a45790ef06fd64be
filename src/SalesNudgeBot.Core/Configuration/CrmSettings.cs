using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What comes from a CRM, and how its files are read.</summary>
/// <param name="Feed">The CRM is the count; false where its past is imported once and answers stay the count.</param>
/// <param name="StaleAfter">Working time after an import at which nobody is judged by it any more.</param>
/// <param name="UnknownReps">What becomes of rows whose rep is nobody in the company.</param>
/// <param name="Reps">How the CRM calls people where it is neither by id, name nor e-mail address.</param>
/// <param name="Mappings">By name.</param>
/// <param name="Mapping">The name of the one that is taken where none is named.</param>
public sealed record CrmSettings(
    bool Feed,
    Wait StaleAfter,
    UnknownReps UnknownReps,
    ImmutableDictionary<string, PersonId> Reps,
    ImmutableDictionary<string, OpportunityMapping> Mappings,
    string Mapping
)
{
    public const string StandardMapping = "standard";

    /// <summary>Of a company whose manifest says nothing about a CRM: a file in the bot's own format can be read, and answers are the count.</summary>
    public static CrmSettings None { get; } =
        new(false, Wait.WorkingDays(3), UnknownReps.Refuse, [], ImmutableDictionary<string, OpportunityMapping>.Empty.Add(StandardMapping, OpportunityMapping.Standard), StandardMapping);

    /// <summary>The largest file that may be posted to the running bot.</summary>
    public int UploadMegabytes { get; init; } = 100;
}

public enum UnknownReps
{
    /// <summary>The whole file is refused.</summary>
    Refuse,

    /// <summary>Their rows are left out, and counted.</summary>
    LeaveOut,
}

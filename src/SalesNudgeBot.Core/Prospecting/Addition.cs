using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>A new opportunity that the rep says is missing in the CRM. It counts until the CRM has it, and for a few days at most.</summary>
/// <param name="Number">From 1, for each rep.</param>
/// <param name="On">The rep's own date when they said it.</param>
/// <param name="Account">The client as the rep named it.</param>
/// <param name="MatchedTo">What an import brought in its place: from then on the CRM's row counts, and this never again.</param>
public sealed record Addition(PersonId Rep, int Number, LocalDate On, TextId? Account, OpportunityId? MatchedTo)
{
    /// <summary>Working days of the rep after <see cref="On"/> for which it counts without the CRM.</summary>
    public const int ProvisionalDays = 5;

    /// <summary>Whether it counts on that date although the CRM does not have it.</summary>
    /// <param name="time">The rep's.</param>
    public bool CountsOn(LocalDate date, WorkingTime time) =>
        MatchedTo is null && On <= date && time.WorkdaysBetween(On.PlusDays(1), date) <= ProvisionalDays;
}

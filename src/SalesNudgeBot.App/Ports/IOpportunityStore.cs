using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Ports;

/// <summary>
/// What the CRM has, and what reps say is missing there. A file is staged in as many transactions as it takes, seen by nobody, and then
/// applied in one.
/// </summary>
public interface IOpportunityStore
{
    /// <summary>Null before the first import.</summary>
    CrmFeed? Feed();

    /// <summary>Of one rep, oldest first.</summary>
    IReadOnlyList<Opportunity> Of(PersonId rep);

    /// <summary>Everybody's, read from the database one after another: no other query may begin before the last was taken.</summary>
    IEnumerable<Opportunity> All();

    /// <summary>Of one rep, in the order of their numbers.</summary>
    IReadOnlyList<Addition> Additions(PersonId rep);

    /// <summary>One with the same number is left as it is.</summary>
    void Add(Addition addition);

    /// <summary>Takes back one that no import has matched; of any other nothing happens.</summary>
    void Remove(PersonId rep, int number);

    /// <summary>Not matched yet, and said on that date or later; everybody's.</summary>
    IReadOnlyList<Addition> Unmatched(LocalDate since);

    /// <summary>What an import that broke off a day ago or earlier left behind is removed.</summary>
    /// <returns>By which the staged rows are named from now on.</returns>
    long BeginStaging(Instant now);

    /// <summary>Of two rows with the same id the first is staged.</summary>
    /// <returns>The other ones.</returns>
    IReadOnlyList<StagedTwice> Stage(long staging, IReadOnlyList<StagedOpportunity> rows);

    /// <summary>What applying it would do.</summary>
    StagedCounts Compare(long staging);

    /// <summary>Staged rows that no import before has brought, created on that date or later, of reps who have an addition that waits.</summary>
    IReadOnlyList<StagedOpportunity> Arrivals(long staging, LocalDate since);

    /// <summary>
    /// Rows are added or changed by their id, none is removed, and the staging is over. The clients' names go to the texts, as the reps' own.
    /// </summary>
    /// <param name="matched">Additions that one of the rows stands for from now on.</param>
    void Apply(long staging, CrmFeed feed, IReadOnlyCollection<Addition> matched, Instant namesExpireAt);

    void Discard(long staging);

    /// <summary>Deletes those closed before that date with their clients' names, and additions said before it.</summary>
    int ForgetBefore(LocalDate date);
}

/// <param name="Line">Where the file has it.</param>
public sealed record StagedOpportunity(long Line, Opportunity Opportunity, string? AccountName);

/// <param name="First">The line of the row that has the same id.</param>
public sealed record StagedTwice(StagedOpportunity Row, long First);

public sealed record StagedCounts(int Added, int Changed, int Same);

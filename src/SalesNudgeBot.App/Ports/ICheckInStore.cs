using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public interface ICheckInStore
{
    CheckIn? Find(PersonId person, LocalDate date);

    /// <summary>Inserts or replaces by person and date.</summary>
    void Save(CheckIn checkIn);

    /// <summary>Of one person, newest date first.</summary>
    IReadOnlyList<CheckIn> Recent(PersonId person, int limit);

    /// <summary>Of one person, newest date first; of those before a date only such as something came of.</summary>
    IReadOnlyList<CheckIn> Telling(PersonId person, LocalDate allSince, int limit);

    /// <summary>Of one person, from a date (inclusive) on, oldest first.</summary>
    IReadOnlyList<CheckIn> Since(PersonId person, LocalDate from);

    /// <summary>Rows whose next instant is not after <paramref name="now"/>, earliest first.</summary>
    IReadOnlyList<CheckIn> Due(Instant now, int limit);

    Instant? NextDue();

    /// <summary>Of one person: planned, on its way, or asked and not answered; oldest first.</summary>
    IReadOnlyList<CheckIn> Open(PersonId person);

    /// <summary>Deletes the figures of dates before that one, of everybody.</summary>
    int ForgetBefore(LocalDate date);
}

using NodaTime;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>That words, or all that named somebody, were erased: ids only.</summary>
/// <param name="Number">One higher with each.</param>
/// <param name="Person">Whose words went: the id that stands for them since.</param>
/// <param name="Was">SHA-256 of the id that they had, as <see cref="ErasedId"/> makes it: who asks a second time is told that it was done, and nobody can read the id from it.</param>
/// <param name="Who">The user of the operating system who gave the command.</param>
/// <param name="At">Product time.</param>
public sealed record Erasure(int Number, PersonId Person, string Was, string Who, Instant At);

/// <param name="Texts">That the person wrote; the names of clients that a CRM brought are not among them.</param>
/// <param name="Acts">Messages, commands and forms that still hold what the person wrote, and answers that repeat it.</param>
/// <param name="Accounts">On platforms, with their addresses.</param>
/// <param name="TimeOff">Whether time off that they told the bot about is kept.</param>
/// <param name="Promises">Made by the person, or delivered for somebody, or promised to them; plans left out.</param>
/// <param name="Events">Of the ledger, that the person is the actor of.</param>
public sealed record KeptOf(int Texts, int Acts, int Accounts, bool TimeOff, int Promises, int OpenPromises, int Plans, int Events, int CheckIns, int Opportunities)
{
    public bool HasWords => Texts + Acts > 0;
}

/// <summary>Every place in the database where a person's words, name or addresses can be; a test names each column.</summary>
public interface IErasureStore
{
    /// <summary>Everybody of whom anything is kept, whether the manifest has them or not, in the order of their ids.</summary>
    IReadOnlyList<PersonId> Known();

    KeptOf Count(PersonId person);

    /// <summary>Messages that show a text of this person: the rows whose content stands on a platform, and those on their way to it just now, one for each message.</summary>
    IReadOnlyList<OutboxRow> Showing(PersonId person);

    /// <summary>Deletes what the person wrote, and takes it out of what they did. What was not worked off yet counts as handled, with nothing done.</summary>
    /// <param name="at">Product time.</param>
    void TakeWords(PersonId person, Instant at);

    /// <summary>Puts the former id in the place of the person's everywhere, and deletes accounts, addresses, time off and groups.</summary>
    /// <param name="names">Whole names that the person went by, besides those that accounts and forms in the database tell.</param>
    /// <param name="shared">Given names that somebody else has.</param>
    /// <param name="at">Product time.</param>
    void TakeName(PersonId person, PersonId former, IReadOnlyCollection<string> names, IReadOnlySet<string> shared, Instant at);

    void Note(Erasure erasure);

    /// <summary>In the order of their numbers.</summary>
    IReadOnlyList<Erasure> Notes();
}

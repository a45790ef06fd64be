using NodaTime;
using SalesNudgeBot.App.Home;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Erasing;

/// <summary>
/// Takes what a person wrote out of the database, and, of somebody whom the company does not have any more, who they were. Verdicts,
/// dates, counts and what others wrote stay. In one transaction of the caller's.
/// </summary>
public static class Erasing
{
    public static ErasureFound Look(IStores stores, Company company, PersonId person) => Look(stores, company, person, PostsInPlace.Of(stores, company, person));

    /// <param name="names">Whole names that the person went by, where the manifest has them no more.</param>
    /// <param name="who">The user of the operating system.</param>
    public static ErasureFound Run(IStores stores, Company company, PersonId person, IReadOnlyCollection<string> names, string who, Instant now)
    {
        var posts = PostsInPlace.Of(stores, company, person);
        var found = Look(stores, company, person, posts);
        if (found.ChangesNothing)
        {
            return found;
        }

        var notes = stores.Erasures.Notes();
        var number = notes.Count == 0 ? 1 : notes[^1].Number + 1;
        stores.Erasures.TakeWords(person, now);
        PostsInPlace.Change(stores, company, posts.Changed, number, now);
        if (found.Kept.Texts > 0)
        {
            foreach (var reader in company.People.Keys)
            {
                Homes.ShowAnew(stores, company, reader, now);
            }
        }

        var former = found.IsInCompany || FormerPerson.NumberOf(person) is not null ? (PersonId?)null : Former(notes, company, found.Kept);
        if (former is { } id)
        {
            stores.Erasures.TakeName(person, id, names, company.People.Values.Select(other => other.GivenName).ToHashSet(StringComparer.Ordinal), now);
            if (found.Kept.Accounts > 0)
            {
                stores.Directory.Stamp();
            }
        }

        stores.Erasures.Note(new(number, former ?? person, ErasedId.Of(person.Value), who, now));
        return found with { Former = former };
    }

    static ErasureFound Look(IStores stores, Company company, PersonId person, (IReadOnlyList<OutboxRow> Changed, int Unchanged) posts) =>
        new(person, company.People.ContainsKey(person), stores.Erasures.Count(person), null, posts.Changed.Count, posts.Unchanged);

    /// <summary>Counted up over everybody who was erased; a number that somebody of the manifest has for an id is left out.</summary>
    static PersonId Former(IReadOnlyList<Erasure> notes, Company company, KeptOf kept)
    {
        var wasRep = kept.CheckIns + kept.Plans + kept.Opportunities > 0;
        var last = notes.Max(note => FormerPerson.NumberOf(note.Person)) ?? 0;
        return Enumerable.Range(last + 1, company.People.Count + 1).Select(number => FormerPerson.Id(wasRep, number)).First(id => !company.People.ContainsKey(id));
    }
}

using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Import.Reading;

/// <summary>Who is meant by what a CRM writes for a rep: a listed name, an id, an e-mail address, a name, or another name that people use.</summary>
sealed class RepNames
{
    const int MostGuesses = 1_000;

    readonly Dictionary<string, PersonId?> known = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> guesses = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> names;

    public RepNames(Company company)
    {
        var people = company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal).ToList();
        foreach (var (name, person) in company.Crm.Reps)
        {
            known[Plain(name)] = person;
        }

        Add(person => [person.Id.Value]);
        Add(person => person.Email is { } email ? [email] : []);
        Add(person => [person.Name]);
        Add(person => person.AlsoCalled);
        names = [.. people.Select(person => person.Name)];

        // Where two have the same name the one who is a rep is meant; of two reps nobody can tell.
        void Add(Func<Person, IEnumerable<string>> calledBy)
        {
            foreach (var alike in people.SelectMany(calledBy, (person, name) => (Name: Plain(name), person.Id)).Distinct().GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
            {
                var (all, reps) = (alike.ToList(), alike.Where(one => company.TeamOfRep(one.Id) is not null).ToList());
                known.TryAdd(alike.Key, all is [var only] ? only.Id : reps is [var rep] ? rep.Id : null);
            }
        }
    }

    /// <summary>Null where nobody, or more than one, is meant.</summary>
    public PersonId? Find(string written) => known.GetValueOrDefault(Plain(written));

    public bool IsShared(string written) => known.TryGetValue(Plain(written), out var person) && person is null;

    /// <summary>What would be right in the place of a name that nobody has.</summary>
    public string Right(string written)
    {
        if (guesses.TryGetValue(written, out var right))
        {
            return right;
        }

        var listed = $"a person's name, e-mail address or id, or '{Complaint.Shown(written)}: ID' under 'reps' in the manifest's section crm";
        right = Nearest.To(written, names) is { } near ? $"'{near}', or {listed}" : listed;
        if (guesses.Count < MostGuesses)
        {
            guesses[written] = right;
        }

        return right;
    }

    static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>"for Ben: 2 new", from Ben's leader.</summary>
static class OnBehalf
{
    static readonly char[] AfterName = [' ', ':', ','];

    /// <summary>Whether it starts with the name of somebody whom the actor leads; "for Acme" is something else.</summary>
    public static bool IsMeant(Handling handling, string rest) => Named(handling, rest) is not null;

    /// <returns>What the leader reads.</returns>
    public static Reply Note(Handling handling, string rest)
    {
        var (rep, words) = Named(handling, rest)!.Value;
        var read = Reader.Answer(words, handling.Speaker, KnownPeople.Of(handling.Company));
        return BehalfActs.Written(handling.Stores, handling.Company, handling.Actor, rep, read, words, handling.Cause, handling.Now);
    }

    static (PersonId Rep, string Words)? Named(Handling handling, string rest)
    {
        foreach (var rep in handling.Company.TeamsLedBy(handling.Actor).SelectMany(team => team.Reps).Where(rep => handling.Company.People.ContainsKey(rep.Id)))
        {
            foreach (var name in Names(handling.Company, rep.Id).OrderByDescending(name => name.Length))
            {
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || AfterName.Contains(rest[name.Length])))
                {
                    return (rep.Id, rest[name.Length..].TrimStart(AfterName));
                }
            }
        }

        return null;
    }

    /// <summary>Two people of one given name are told apart by their whole names.</summary>
    static IEnumerable<string> Names(Company company, PersonId rep) => [company.ShortName(rep), company.Person(rep).Name, rep.Value, .. company.Person(rep).AlsoCalled];
}

using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.App.Handling;

/// <summary>Everyone who may be named in a sentence.</summary>
static class KnownPeople
{
    public static ImmutableArray<KnownPerson> Of(Company company) =>
        [.. company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal).Select(person => new KnownPerson(person.Id, person.Name, person.AlsoCalled))];
}

using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

/// <summary>Who the page acts as in one request, and how this person reads times and names.</summary>
sealed class Visitor(Company company, Person person)
{
    public Company Company => company;
    public Person Person => person;
    public PersonId Id => person.Id;
    public LocalTimes Times { get; } = new(person.Zone);

    /// <summary>Null when the company has nobody of this id.</summary>
    public static Visitor? Of(ICompanySource source, string? id)
    {
        var company = source.Current;
        return id is not null && company.People.TryGetValue(new(id), out var person) ? new(company, person) : null;
    }

    public HtmlText Text(IReadOnlyDictionary<TextId, string> texts) => new(texts, NameOf);

    public string NameOf(PersonId id) => company.People.ContainsKey(id) ? company.ShortName(id) : FormerPerson.NameOf(id) ?? "a former colleague";

    /// <summary>Null when there is no such conversation, or not for this person.</summary>
    public Destination? Conversation(string? id) => Sight.Conversations(company, person.Id).FirstOrDefault(destination => destination.ToString() == id);
}

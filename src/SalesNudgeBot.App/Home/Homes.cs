using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Home;

/// <summary>
/// When a person's own page is shown anew. The row only says that it is; <see cref="HomePage"/> puts it together as it goes out, so
/// that it never shows what was true a moment ago, and who has never looked costs one look into an index.
/// </summary>
static class Homes
{
    static readonly Message PutTogetherWhenSent = Message.Of();

    public static Reply Opened(Handling.Handling handling)
    {
        Publish(handling.Stores, handling.Company, handling.Actor, LastShown(handling.Stores, handling.Actor) ?? (0, false), handling.Now);
        return Reply.None;
    }

    /// <summary>Opening a form, or being told what is wrong with one, changes nothing yet.</summary>
    public static Reply AfterAct(Handling.Handling handling, Reply reply)
    {
        if (reply is not (Reply.OpenForm or Reply.FieldErrors))
        {
            ShowAnew(handling.Stores, handling.Company, handling.Actor, handling.Now);
        }

        return reply;
    }

    /// <summary>For everyone who has a part in the chain; whoever acted has seen to their own page.</summary>
    public static void Changed(IStores stores, Company company, ChainDecision decision, Instant now)
    {
        foreach (var person in PartIn(decision.After, company).Except(decision.Entries.Select(entry => entry.Actor).OfType<PersonId>()))
        {
            ShowAnew(stores, company, person, now);
        }
    }

    static IEnumerable<PersonId> PartIn(Chain chain, Company company)
    {
        var team = company.Teams[chain.Team];
        return chain.Links.SelectMany(link => new[] { link.By, link.To })
            .Append(chain.Rep)
            .Append(chain.Head.To)
            .Append(team.Leader)
            .Append(team.Deputy)
            .OfType<PersonId>();
    }

    public static void ShowAnew(IStores stores, Company company, PersonId person, Instant now)
    {
        if (LastShown(stores, person) is { } last && company.People.ContainsKey(person))
        {
            Publish(stores, company, person, last, now);
        }
    }

    static (int Revision, bool Waits)? LastShown(IStores stores, PersonId person) => stores.Outbox.Latest(Key(person), Operation.Publish);

    /// <summary>A page that still waits will show what is true when it goes out.</summary>
    static void Publish(IStores stores, Company company, PersonId person, (int Revision, bool Waits) last, Instant now)
    {
        if (!last.Waits)
        {
            Outbound.Add(
                stores,
                company,
                new(Key(person), new Destination.Person(person), Operation.Publish, MessageKind.Home, PutTogetherWhenSent, now, WhyWords.HomeShown(now)) { Revision = last.Revision + 1 },
                now);
        }
    }

    static string Key(PersonId person) => $"home/{person}";
}

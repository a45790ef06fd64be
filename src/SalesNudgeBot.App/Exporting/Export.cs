using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Exporting;

/// <summary>Reads what is kept about a person or a team, in one transaction of the caller's.</summary>
public static class Export
{
    public static ExportedPerson Of(IStores stores, Company company, Person person, Instant now)
    {
        var words = new ExportedWords(stores, company);
        return new(
            person.Id.Value,
            person.Name,
            now,
            stores.Cadences.Of(person.Id)?.Cadence.ToString(),
            [.. stores.CheckIns.Since(person.Id, LocalDate.MinIsoValue).Select(row => CheckIn(row, words))],
            [.. stores.Ledger.Of(person.Id, openOnly: false).Select(chain => Promise(chain, stores, words))],
            [.. stores.Ledger.Plans(person.Id).Select(chain => Promise(chain, stores, words))],
            [.. Opportunities(person.Id, stores, words)],
            Lines(stores, company, person.Id, new Destination.Person(person.Id), words));
    }

    public static ExportedTeam Of(IStores stores, Company company, Team team, Instant now)
    {
        var words = new ExportedWords(stores, company);
        return new(
            team.Id.Value,
            team.Name,
            now,
            team.Leader.Value,
            team.Deputy?.Value,
            [.. team.Reps.Select(rep => rep.Id.Value)],
            [.. stores.Ledger.OfTeam(team.Id, openOnly: false).Select(chain => Promise(chain, stores, words))],
            Lines(stores, company, team.Leader, new Destination.LeadersChannel(team.Id), words));
    }

    static ExportedCheckIn CheckIn(CheckIn row, ExportedWords words)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Put("new", row.NewOpportunities?.ToString(CultureInfo.InvariantCulture));
        Put("plan_when", words.Of(row.PlanWhen));
        Put("plan_will", words.Of(row.PlanWill));
        Put("plan_done", row.PlanDone switch { true => "yes", false => "no", null => null });
        Put("help", words.Of(row.Help));
        Put("text", words.Of(row.Answer));
        foreach (var (question, given) in row.Given.ById)
        {
            Put(question, given.Number?.ToString(CultureInfo.InvariantCulture) ?? given.Choice ?? words.Of(given.Text));
        }

        return new(row.Date, row.State.ToString(), row.AskedAt, row.AnsweredAt, row.Late, row.AnsweredBy?.Value, answers.ToImmutable());

        void Put(string question, string? answer)
        {
            if (answer is not null)
            {
                answers[question] = answer;
            }
        }
    }

    static ExportedPromise Promise(Chain chain, IStores stores, ExportedWords words) => new(
        chain.Id.Value,
        chain.Head.Kind.ToString(),
        chain.Head.By.Value,
        chain.Head.To?.Value,
        words.Of(chain.Head.Client),
        words.Of(chain.Head.What)!,
        chain.Deliverer.Value,
        chain.Head.MadeAt,
        chain.Head.FirstDue,
        chain.Head.Due,
        chain.Head.BreachedAt,
        chain.Head.Verdict?.ToString(),
        [.. stores.Ledger.Entries(chain.Id).Select(entry => new ExportedEvent(entry.HappenedAt, entry.Event.GetType().Name, entry.Actor?.Value))]);

    static IEnumerable<ExportedOpportunity> Opportunities(PersonId rep, IStores stores, ExportedWords words) =>
    [
        .. stores.Opportunities.Of(rep).Select(one => new ExportedOpportunity(one.Id.Value, one.CreatedOn, one.State.ToString(), one.ClosedOn, one.Value, words.Of(one.Account), Missing: false)),
        .. stores.Opportunities.Additions(rep).Select(one => new ExportedOpportunity(one.MatchedTo?.Value, one.On, "Open", null, null, words.Of(one.Account), Missing: true)),
    ];

    static ImmutableArray<ExportedLine> Lines(IStores stores, Company company, PersonId viewer, Destination to, ExportedWords words)
    {
        var shown = ConversationQuery.Read(stores, company, viewer, to);
        return [.. (shown?.Entries ?? []).Select(Line).OfType<ExportedLine>()];

        ExportedLine? Line(Entry entry) => entry switch
        {
            Entry.Bot bot => new(bot.At, "bot", words.Of(bot.Parts.Select(part => part.Message)), stores.Outbox.Find(bot.Id)?.Outgoing.Why.Rule),
            Entry.Said said => new(said.At, said.Who.Value, said.Text, null),
            Entry.Pressed pressed => new(pressed.At, pressed.Who.Value, pressed.Label is { } label ? $"[{label}]" : DeliveryWords.FormSent, null),
            Entry.Private only => new(only.At, "bot", words.Of([only.Message]), null),
            _ => null,
        };
    }
}

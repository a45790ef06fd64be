using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Previewing;

/// <summary>Reads what a preview starts from out of a database, whose bot may be running.</summary>
public static class PreviewStarts
{
    public static PreviewStart Of(IStores stores, Company company, Instant now)
    {
        var reps = company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct().ToList();
        var crm = reps.Select(rep => (Rep: rep, View: CrmViews.Of(stores, company, rep))).Where(rep => rep.View is not null).ToImmutableDictionary(rep => rep.Rep, rep => rep.View!);
        ImmutableArray<WaitingPost> waiting = [.. stores.Outbox.Unsent().Where(row => row.Outgoing.Operation == Operation.Post).Select(row => new WaitingPost(row.Outgoing, row.HeldUntil))];
        var chains = Chains(stores, reps, waiting, now);
        return new()
        {
            CheckIns = reps.Select(rep => (Rep: rep, Rows: CheckInWork.Known(stores, rep, now))).Where(rep => rep.Rows.Count > 0).ToImmutableDictionary(rep => rep.Rep, rep => rep.Rows.ToImmutableArray()),
            Cadences = reps.Select(stores.Cadences.Of).OfType<CadenceState>().ToImmutableDictionary(state => state.Rep),
            Crm = crm,
            Chains = chains,
            Digests = company.Teams.Keys.Select(team => (Team: team, At: stores.Digests.Of(team))).Where(digest => digest.At is not null).ToImmutableDictionary(digest => digest.Team, digest => digest.At!.Value),
            Welcomed = stores.People.Welcomed(),
            Paused = stores.Pauses.All(),
            Waiting = waiting,
            SentToday = company.People.Keys.Select(person => (Person: person, Kinds: SentToday(stores, company, person, now))).Where(person => person.Kinds.Length > 0).ToImmutableDictionary(person => person.Person, person => person.Kinds),
            Said = [.. Notices(company, chains, crm.Values.Select(view => view.Feed).FirstOrDefault()).Where(key => stores.Outbox.Latest(key, Operation.Post) is not null)],
            DoNotDisturb = stores.People.DoNotDisturb(),
        };
    }

    static ImmutableArray<Chain> Chains(IStores stores, IEnumerable<PersonId> reps, IEnumerable<WaitingPost> waiting, Instant now) =>
        [
            .. stores.Ledger.All(openOnly: true)
                .Concat(reps.SelectMany(rep => stores.Ledger.Missed(rep, now - ProspectingNotices.LookedFor)))
                .Concat(waiting.Select(post => post.Outgoing.Chain).OfType<ChainId>().Distinct().Select(stores.Ledger.Load).OfType<Chain>())
                .Where(chain => chain.Head.Kind is not PromiseKind.Plan)
                .DistinctBy(chain => chain.Id),
        ];

    static IEnumerable<string> Notices(Company company, IEnumerable<Chain> chains, CrmFeed? feed) =>
        [
            .. chains.Select(chain => ProspectingNotices.StoppedKey(chain.Head.Id)),
            .. feed is null ? [] : company.Admins.Select(admin => ProspectingNotices.StaleKey(feed, admin)),
        ];

    static ImmutableArray<MessageKind> SentToday(IStores stores, Company company, PersonId person, Instant now)
    {
        var time = company.WorkingTimeOf(person);
        return [.. stores.Outbox.SentTo(person, Zones.At(time.DateOf(now).AtMidnight(), time.Zone))];
    }
}

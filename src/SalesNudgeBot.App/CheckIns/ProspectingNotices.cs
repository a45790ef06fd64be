using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What others hear when a rep's workday comes due. Each once: its key names what it is about.</summary>
static class ProspectingNotices
{
    /// <summary>A fall is looked for so long after a date that passed unmet, and not again.</summary>
    static readonly Duration LookedFor = Duration.FromDays(70);

    public static IEnumerable<Outgoing> Of(IStores stores, Company company, CheckIn row, CheckInSetting setting, Instant now) =>
        row.State != CheckInState.Planned || now < row.DueAt || setting.Crm is not { } crm ? []
        : setting.CrmIsStale ? Stale(stores, company, crm.Feed, now)
        : Stopped(stores, company, setting, crm, row.Date, now);

    static IEnumerable<Outgoing> Stale(IStores stores, Company company, CrmFeed feed, Instant now)
    {
        foreach (var admin in company.People.Values.Where(person => person.Admin))
        {
            var key = $"crm/stale/{feed.Number}/{admin.Id}";
            if (IsNew(stores, key))
            {
                yield return new(
                    key,
                    new Destination.Person(admin.Id),
                    Operation.Post,
                    MessageKind.AdminNotice,
                    CadenceWords.CrmIsStale(feed),
                    company.WorkingTimeOf(admin.Id).NextStart(now),
                    CadenceWords.WhyStale(feed, company.Crm.StaleAfter, now));
            }
        }
    }

    static IEnumerable<Outgoing> Stopped(IStores stores, Company company, CheckInSetting setting, CrmView crm, LocalDate today, Instant now)
    {
        foreach (var chain in stores.Ledger.Missed(setting.Rep, now - LookedFor))
        {
            var key = $"promise/{chain.Head.Id}/stopped-selling";
            if (chain is { IsForClient: true, Head.BreachedAt: { } passed } && IsNew(stores, key) && Fall(setting, crm, setting.Time.DateOf(passed), today) is { } fall)
            {
                var leader = Roles.InCharge(setting.Team, company, now);
                var message = StoppedSellingWords.ToLeader(setting.Rep, ConversationWords.Title(chain), fall);
                yield return new(
                    key, new Destination.Person(leader), Operation.Post, MessageKind.StoppedSelling, message, company.WorkingTimeOf(leader).NextStart(now), CadenceWords.WhyStopped(chain, fall, now))
                {
                    Folded = message,
                };
            }
        }
    }

    // Today is not over, whatever the import says that it has of it.
    static StoppedSelling? Fall(CheckInSetting setting, CrmView crm, LocalDate missed, LocalDate today)
    {
        var created = crm.Own.Select(one => one.CreatedOn).Concat(crm.Additions.Where(one => one.MatchedTo is null).Select(one => one.On)).ToList();
        return created.Count == 0 ? null : StoppedSelling.Of(created, created.Min(), missed, LocalDate.Min(crm.Feed.AsOf, today.PlusDays(-1)), setting.Time);
    }

    static bool IsNew(IStores stores, string key) => stores.Outbox.Latest(key, Operation.Post) is null;
}

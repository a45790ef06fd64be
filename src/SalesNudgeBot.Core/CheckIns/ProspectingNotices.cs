using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What others hear when a rep's workday comes due. Each once: its key names what it is about.</summary>
public static class ProspectingNotices
{
    /// <summary>A fall is looked for so long after a date that passed unmet, and not again.</summary>
    public static readonly Duration LookedFor = Duration.FromDays(70);

    /// <param name="isNew">Whether no message of that key was ever planned.</param>
    /// <param name="missed">The rep's chains with a date that passed unmet at that instant or later, in the order they were made.</param>
    public static IEnumerable<Outgoing> Of(
        Company company, CheckIn row, CheckInSetting setting, Func<string, bool> isNew, Func<Instant, IEnumerable<Chain>> missed, Instant now) =>
        row.State != CheckInState.Planned || now < row.DueAt || setting.Crm is not { } crm ? []
        : setting.CrmIsStale ? Stale(company, crm.Feed, isNew, now)
        : Stopped(company, setting, crm, row.Date, isNew, missed, now);

    public static string StaleKey(CrmFeed feed, PersonId admin) => $"crm/stale/{feed.Number}/{admin}";

    public static string StoppedKey(PromiseId promise) => $"promise/{promise}/stopped-selling";

    static IEnumerable<Outgoing> Stale(Company company, CrmFeed feed, Func<string, bool> isNew, Instant now)
    {
        foreach (var admin in company.Admins)
        {
            var key = StaleKey(feed, admin);
            if (isNew(key))
            {
                yield return new(
                    key,
                    new Destination.Person(admin),
                    Operation.Post,
                    MessageKind.AdminNotice,
                    CadenceWords.CrmIsStale(feed),
                    company.WorkingTimeOf(admin).NextStart(now),
                    CadenceWords.WhyStale(feed, company.Crm.StaleAfter, now));
            }
        }
    }

    static IEnumerable<Outgoing> Stopped(
        Company company, CheckInSetting setting, CrmView crm, LocalDate today, Func<string, bool> isNew, Func<Instant, IEnumerable<Chain>> missed, Instant now)
    {
        foreach (var chain in missed(now - LookedFor))
        {
            var key = StoppedKey(chain.Head.Id);
            if (chain is { IsForClient: true, Head.BreachedAt: { } passed } && isNew(key) && Fall(setting, crm, setting.Time.DateOf(passed), today) is { } fall)
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
}

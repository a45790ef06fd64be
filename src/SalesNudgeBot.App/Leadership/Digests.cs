using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Leadership;

/// <summary>The leader's weekly digest: one due row for each team, which plans the one after it. Everything here runs inside the caller's transaction.</summary>
public static class Digests
{
    /// <summary>Gives every team its next one, by today's manifest and the leader's zone; to be called at the start and whenever those change.</summary>
    public static void EnsurePlanned(IStores stores, Company company, Instant now)
    {
        foreach (var team in company.Teams.Values)
        {
            var next = DigestTimes.Next(team, company, now);
            if (stores.Digests.Of(team.Id) is var planned && planned != next && !(planned <= now && next is not null))
            {
                stores.Digests.Plan(team.Id, next);
            }
        }

        foreach (var gone in stores.Digests.Teams().Where(team => !company.Teams.ContainsKey(team)))
        {
            stores.Digests.Plan(gone, null);
        }
    }

    /// <returns>How many were due.</returns>
    public static int RunDue(IStores stores, Company company, Instant now, int limit)
    {
        var due = stores.Digests.Due(now, limit);
        foreach (var id in due)
        {
            var next = company.Teams.GetValueOrDefault(id) is { } team ? DigestTimes.Next(team, company, now) : null;
            if (next is { } after)
            {
                Send(stores, company, company.Teams[id], after, now);
            }

            stores.Digests.Plan(id, next);
        }

        return due.Count;
    }

    public static Reply Clicked(IStores stores, Company company, PersonId actor, ActionRef action, Instant now) =>
        company.Teams.GetValueOrDefault(new(action.Subject)) is not { } team ? Refusals.Gone
        : !team.IsLedBy(actor) ? new Reply.Private(DigestWords.OnlyLeaders)
        : new Reply.Private(DigestWords.Table(Of(stores, company, team, now), company));

    static void Send(IStores stores, Company company, Team team, Instant next, Instant now)
    {
        try
        {
            Outbound.Add(stores, company, Of(stores, company, team, now).Message(company, now, next), now);
        }
        catch (NoWorkingTimeException)
        {
            // Nobody who would read it works in the coming two years.
        }
    }

    static Digest Of(IStores stores, Company company, Team team, Instant now) =>
        Digest.Of(
            team,
            company,
            stores.Ledger.OfTeam(team.Id, openOnly: true),
            [
                .. team.Reps.Select(rep => CheckInWork.Setting(stores, company, rep.Id, now))
                    .OfType<Core.CheckIns.CheckInSetting>()
                    .Select(setting => RepWeek.Of(setting, setting.Time.DateOf(now))),
            ],
            now);
}

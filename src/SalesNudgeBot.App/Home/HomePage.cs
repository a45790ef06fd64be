using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Home;

/// <summary>Puts a person's page together from what is stored at this moment.</summary>
static class HomePage
{
    public static Message Of(IStores stores, Company company, PersonId reader, Instant now)
    {
        var view = new HomeView(
            reader,
            [.. stores.Ledger.Of(reader, openOnly: true).Where(chain => IsKnown(chain, company))],
            Prospecting(stores, company, reader, now),
            [.. company.TeamsLedBy(reader).Select(team => new LedTeam(team, [.. stores.Ledger.OfTeam(team.Id, openOnly: true).Where(chain => chain.IsForClient && IsKnown(chain, company))]))]);
        try
        {
            return HomeWords.Page(view, company, now);
        }
        catch (NoWorkingTimeException)
        {
            // No step can be suggested to somebody who never works.
            return HomeWords.Page(view with { Led = [] }, company, now);
        }
    }

    static OwnProspecting? Prospecting(IStores stores, Company company, PersonId reader, Instant now)
    {
        var open = stores.CheckIns.Open(reader);
        return CheckInWork.Setting(stores, company, reader, now) is { } setting
            ? new(setting.PaceOn(setting.Time.DateOf(now)), open.LastOrDefault(row => row.IsOpen) ?? (open is [var next, ..] ? next : null))
            : null;
    }

    static bool IsKnown(Chain chain, Company company) => company.Teams.ContainsKey(chain.Team) && company.People.ContainsKey(chain.Rep);
}

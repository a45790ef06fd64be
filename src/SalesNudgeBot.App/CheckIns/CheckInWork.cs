using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>Loading and saving around the check-in rules, inside one transaction.</summary>
static class CheckInWork
{
    /// <summary>A quarter of questions: the month that pace counts, and the longest quiet that anybody asks about.</summary>
    const int Known = 66;

    /// <summary>Of what is older, the days on which nobody was asked are left where they are: most days of most people.</summary>
    const int DaysWhole = 30;

    /// <summary>What the next row is planned after is among the newest few.</summary>
    const int Newest = 5;

    public static CheckInSetting? Setting(IStores stores, Company company, PersonId rep, Instant now)
    {
        if (CheckInSetting.Of(company, rep, stores.CheckIns.Telling(rep, now.InUtc().Date.PlusDays(-DaysWhole), Known)) is not { } setting)
        {
            return null;
        }

        var crm = CrmViews.Of(stores, company, rep);
        return setting with
        {
            Cadence = stores.Cadences.Of(rep) ?? setting.Cadence,
            Crm = crm,
            CrmIsStale = crm is not null && IsStale(crm.Feed, company, setting.Time, now),
        };
    }

    public static void Save(IStores stores, Company company, CheckInStep step, Instant now)
    {
        Save(stores, company, step.Rows, step.Messages, now);
        if (step.Cadence is { } cadence)
        {
            stores.Cadences.Save(cadence);
        }
    }

    public static void Save(IStores stores, Company company, IEnumerable<CheckIn> rows, IEnumerable<Outgoing> messages, Instant now)
    {
        foreach (var row in rows)
        {
            stores.CheckIns.Save(row);
        }

        foreach (var message in messages)
        {
            Outbound.Add(stores, company, message, now);
        }
    }

    /// <summary>Saves what a person did, and the row that follows when theirs is dealt with.</summary>
    public static void Save(IStores stores, Company company, CheckInDecision decision, Instant now)
    {
        Save(stores, company, [decision.After], decision.Messages, now);
        PlanNext(stores, company, decision.After.Person, now);
    }

    /// <summary>Takes an answer, whoever brought it: counts it by the CRM where there is one, saves it, and what it means for a plan.</summary>
    /// <param name="clients">Missing in the CRM, by name.</param>
    /// <param name="confirms">An answer without a number and without a client confirms what the CRM has.</param>
    /// <returns>With the setting that knows what was added.</returns>
    public static (CheckInDecision Decision, CheckInSetting Setting) Answer(
        IStores stores, Company company, CheckIn row, CheckInSetting setting, GivenAnswer given, IReadOnlyList<TextId> clients, bool confirms, Instant now)
    {
        (given, setting) = CrmCount.Of(stores, row, setting, given, clients, confirms, now);
        var decision = CheckInChanges.Answer(row, setting, given, now);
        Save(stores, company, decision, now);
        PlanLedger.Answered(stores, company, row, decision.After, setting, now);
        return (decision, setting);
    }

    public static void PlanNext(IStores stores, Company company, PersonId rep, Instant now)
    {
        if (CheckInSetting.Of(company, rep, stores.CheckIns.Recent(rep, Newest))?.NextToPlan(now) is { } next)
        {
            stores.CheckIns.Save(next);
        }
    }

    /// <summary>Counted in the rep's own working time: over a long weekend nobody imports anything, and nobody is asked.</summary>
    static bool IsStale(CrmFeed feed, Company company, WorkingTime time, Instant now)
    {
        try
        {
            return time.Add(feed.ImportedAt, company.Crm.StaleAfter) <= now;
        }
        catch (NoWorkingTimeException)
        {
            return false;
        }
    }

    public static TextId? Keep(IStores stores, Company company, TextId id, PersonId subject, string? text, Instant now)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        stores.Texts.Add(id, subject, text.Trim(), now + Duration.FromDays(company.Retention.TextDays));
        return id;
    }
}

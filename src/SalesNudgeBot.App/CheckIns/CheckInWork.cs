using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>Loading and saving around the check-in rules, inside one transaction.</summary>
static class CheckInWork
{
    /// <summary>What the next row is planned after is among the newest few.</summary>
    const int Newest = 5;

    public static CheckInSetting? Setting(IStores stores, Company company, PersonId rep, Instant now)
    {
        if (CheckInSetting.Of(company, rep, Known(stores, rep, now)) is not { } setting)
        {
            return null;
        }

        var crm = CrmViews.Of(stores, company, rep);
        return setting with
        {
            Cadence = stores.Cadences.Of(rep) ?? setting.Cadence,
            Crm = crm,
            CrmIsStale = crm?.Feed.IsStale(company.Crm.StaleAfter, setting.Time, now) ?? false,
        };
    }

    /// <summary>Of one rep's past, what the rules look at.</summary>
    public static IReadOnlyList<CheckIn> Known(IStores stores, PersonId rep, Instant now) => stores.CheckIns.Telling(rep, CheckInHistory.AllSince(now), CheckInHistory.MostKnown);

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

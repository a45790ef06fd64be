using NodaTime;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>Loading and saving around the check-in rules, inside one transaction.</summary>
static class CheckInWork
{
    // Half a year of workdays: the month that pace counts, and the longest quiet that anybody asks about.
    const int Known = 130;

    public static CheckInSetting? Setting(IStores stores, Company company, PersonId rep) =>
        CheckInSetting.Of(company, rep, stores.CheckIns.Recent(rep, Known)) is { } setting
            ? setting with { Cadence = stores.Cadences.Of(rep) ?? setting.Cadence }
            : null;

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

    public static void PlanNext(IStores stores, Company company, PersonId rep, Instant now)
    {
        if (Setting(stores, company, rep)?.NextToPlan(now) is { } next)
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

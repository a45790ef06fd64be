using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Leadership;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What time does to check-ins. Everything here runs inside the caller's transaction.</summary>
public static class CheckInSweep
{
    /// <summary>
    /// Gives every rep their next row, and every open row the instants of today's zones, hours and plans. To be called at the start and
    /// whenever people, teams or calendars change; a row that comes due plans the one after it.
    /// </summary>
    public static void EnsurePlanned(IStores stores, Company company, Instant now)
    {
        foreach (var rep in company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct())
        {
            // Instants follow from calendars and plans alone: neither the past nor the CRM is read for them.
            if (CheckInSetting.Of(company, rep, stores.CheckIns.Open(rep)) is not { } setting)
            {
                continue;
            }

            foreach (var row in setting.History.Rows.Where(row => row.NextAt is not null))
            {
                var after = CheckInPlanning.Anew(row, setting);
                if (after != row)
                {
                    stores.CheckIns.Save(after);
                }
            }

            CheckInWork.PlanNext(stores, company, rep, now);
        }

        Digests.EnsurePlanned(stores, company, now);
    }

    /// <returns>How many rows were handled: when it is <paramref name="limit"/>, more may be due.</returns>
    public static int RunDue(IStores stores, Company company, Instant now, int limit)
    {
        var due = stores.CheckIns.Due(now, limit);
        var changed = new HashSet<PersonId>();
        foreach (var found in due)
        {
            // An earlier row of this round may have overtaken it.
            if ((changed.Add(found.Person) ? found : stores.CheckIns.Find(found.Person, found.Date)) is { } row && row.NextAt <= now)
            {
                CheckInWork.Save(stores, company, Step(stores, company, row, now), now);
            }
        }

        return due.Count;
    }

    /// <param name="what">What the message was called in <see cref="Core.Delivery.TellWhenSent"/>.</param>
    /// <param name="at">Product time of arrival.</param>
    public static void Sent(IStores stores, Company company, string aggregate, string what, Instant at)
    {
        if (Load(stores, company, aggregate) is { } loaded)
        {
            // Only what is shown anew has to know what came before.
            var dealtWith = loaded.Row.State is CheckInState.Answered or CheckInState.Skipped;
            var setting = dealtWith ? CheckInWork.Setting(stores, company, loaded.Row.Person, at) ?? loaded.Setting : loaded.Setting;
            var decision = CheckInRule.Sent(loaded.Row, setting, what, at);
            CheckInWork.Save(stores, company, [decision.After], decision.Messages, at);
        }
    }

    public static void Undeliverable(IStores stores, Company company, string aggregate, string what)
    {
        if (Load(stores, company, aggregate) is { } loaded)
        {
            stores.CheckIns.Save(CheckInRule.Undeliverable(loaded.Row, loaded.Setting, what));
        }
    }

    static CheckInStep Step(IStores stores, Company company, CheckIn row, Instant now)
    {
        try
        {
            return CheckInWork.Setting(stores, company, row.Person, now) is { } setting ? Step(stores, company, row, setting, now) : CheckInStep.Dropped(row);
        }
        catch (NoWorkingTimeException)
        {
            return CheckInStep.Dropped(row);
        }
    }

    static CheckInStep Step(IStores stores, Company company, CheckIn row, CheckInSetting setting, Instant now)
    {
        var step = CheckInStep.Due(row, setting with { OpenCases = OpenCases(stores, row) }, company, now);
        if (row.State == CheckInState.Planned && step.Rows.FirstOrDefault(after => after.Date == row.Date) is { State: CheckInState.Asking } asking)
        {
            PlanLedger.Asking(stores, company, asking, setting, now);
        }

        var notices = ProspectingNotices.Of(
            company, row, setting, key => stores.Outbox.Latest(key, Operation.Post) is null, since => stores.Ledger.Missed(row.Person, since), now);
        return step with { Messages = [.. step.Messages, .. notices] };
    }

    static ImmutableArray<Chain> OpenCases(IStores stores, CheckIn row) =>
        row.State == CheckInState.Planned
            ? [.. stores.Ledger.Of(row.Person, openOnly: true).Where(chain => chain.Rep == row.Person && chain.Case is { IsOpen: true })]
            : [];

    /// <summary>The row with what its waits count by, and nothing of what came before it.</summary>
    static (CheckIn Row, CheckInSetting Setting)? Load(IStores stores, Company company, string aggregate) =>
        CheckIn.Parse(aggregate) is var (person, date)
        && stores.CheckIns.Find(person, date) is { } row
        && CheckInSetting.Of(company, person, [row]) is { } setting
            ? (row, setting)
            : null;
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;

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
            if (CheckInWork.Setting(stores, company, rep) is not { } setting)
            {
                continue;
            }

            foreach (var row in setting.History.Rows.Where(row => row.NextAt is not null))
            {
                var after = Replanned(row, setting);
                if (after != row)
                {
                    stores.CheckIns.Save(after);
                }
            }

            CheckInWork.PlanNext(stores, company, rep, now);
        }
    }

    /// <returns>How many rows were handled: when it is <paramref name="limit"/>, more may be due.</returns>
    public static int RunDue(IStores stores, Company company, Instant now, int limit)
    {
        var due = stores.CheckIns.Due(now, limit);
        foreach (var (person, date) in due.Select(row => (row.Person, row.Date)))
        {
            // An earlier row of this round may have overtaken it.
            if (stores.CheckIns.Find(person, date) is { } row && row.NextAt <= now)
            {
                var step = Step(stores, company, row, now);
                CheckInWork.Save(stores, company, step.Rows, step.Messages, now);
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
            var decision = CheckInRule.Sent(loaded.Row, loaded.Setting, what, at);
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
            if (CheckInWork.Setting(stores, company, row.Person) is not { } setting)
            {
                return Dropped(row);
            }

            var step = CheckInStep.Due(row, setting, company, now);
            if (row.State == CheckInState.Planned && step.Rows.FirstOrDefault(after => after.Date == row.Date) is { State: CheckInState.Asking } asking)
            {
                PlanLedger.Asking(stores, company, asking, setting, now);
            }

            return step;
        }
        catch (NoWorkingTimeException)
        {
            return Dropped(row);
        }
    }

    // Nobody's rep any more, or away for years.
    static CheckInStep Dropped(CheckIn row) => new([CheckInRule.Closed(row, CheckInState.NotDue)], []);

    static CheckIn Replanned(CheckIn row, CheckInSetting setting)
    {
        try
        {
            return CheckInPlanning.Replanned(row, setting.Plan, setting.Time).WithNext(setting);
        }
        catch (NoWorkingTimeException)
        {
            return row;
        }
    }

    static (CheckIn Row, CheckInSetting Setting)? Load(IStores stores, Company company, string aggregate) =>
        CheckIn.Parse(aggregate) is var (person, date)
        && stores.CheckIns.Find(person, date) is { } row
        && CheckInWork.Setting(stores, company, person) is { } setting
            ? (row, setting)
            : null;
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>Everybody's check-ins while time passes.</summary>
sealed class PreviewedReps
{
    /// <summary>Fewer are looked at one after another: they are done before others could begin.</summary>
    const int WorthSharing = 16;

    readonly Company company;
    readonly bool keepsToOneThread;
    readonly Dictionary<PersonId, ImmutableArray<CheckIn>> rows = [];
    readonly Dictionary<PersonId, CadenceState> cadences;
    readonly PriorityQueue<(PersonId Rep, LocalDate Date), Instant> queue = new();

    /// <summary>Gives every rep their next row, and every open row the instants of this company's zones, hours and plans, as a change of manifest does.</summary>
    public PreviewedReps(Company company, PreviewPart part, Instant now, bool keepsToOneThread)
    {
        (this.company, this.keepsToOneThread, Crm, cadences) = (company, keepsToOneThread, part.Start.Crm, new(part.Start.Cadences));
        foreach (var (person, known) in part.Start.CheckIns)
        {
            rows[person] = CheckInHistory.Of(known).Rows;
            foreach (var row in known.Where(row => row.NextAt is not null))
            {
                // Where a trial begins with this company: nobody can answer any more.
                Save(company.Mode is BotMode.Shadow && row.State is CheckInState.Asked ? CheckInRule.Closed(row, CheckInState.MissedByBot)
                    : CheckInSetting.Of(company, person, known) is { } setting ? CheckInPlanning.Anew(row, setting)
                    : row);
            }
        }

        foreach (var rep in part.Teams.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct())
        {
            if (CheckInSetting.Of(company, rep, RowsOf(rep))?.NextToPlan(now) is { } next)
            {
                Save(next);
            }
        }
    }

    /// <summary>As the last import left it.</summary>
    public ImmutableDictionary<PersonId, CrmView> Crm { get; set; }

    public Instant? NextDue
    {
        get
        {
            while (queue.TryPeek(out var first, out var at))
            {
                if (Find(first.Rep, first.Date)?.NextAt == at)
                {
                    return at;
                }

                queue.Dequeue();
            }

            return null;
        }
    }

    public CheckIn? Find(PersonId rep, LocalDate date)
    {
        foreach (var row in RowsOf(rep))
        {
            if (row.Date == date)
            {
                return row;
            }
        }

        return null;
    }

    public void Save(CheckInStep step)
    {
        foreach (var row in step.Rows)
        {
            Save(row);
        }

        if (step.Cadence is { } cadence)
        {
            cadences[cadence.Rep] = cadence;
        }
    }

    /// <summary>In the order the bot takes them.</summary>
    public List<(PersonId Rep, LocalDate Date)> TakeDue(Instant now)
    {
        if (NextDue is not { } first || first > now)
        {
            return [];
        }

        var due = new List<(Instant At, PersonId Rep, LocalDate Date)>();
        while (NextDue is { } at && at <= now)
        {
            var (rep, date) = queue.Dequeue();
            due.Add((at, rep, date));
        }

        return [.. due.Distinct().OrderBy(one => one.At).ThenBy(one => one.Rep.Value, StringComparer.Ordinal).ThenBy(one => one.Date).Select(one => (one.Rep, one.Date))];
    }

    /// <summary>
    /// What each due row comes to, one after another as each is taken. Two reps' rows know nothing of each other, so where many are due at
    /// once they are worked out side by side.
    /// </summary>
    public IEnumerable<(CheckIn Row, CheckInSetting? Setting, CheckInStep Step)> Steps(
        List<(PersonId Rep, LocalDate Date)> due, Func<PersonId, ImmutableArray<Chain>> openCases, Instant now)
    {
        if (!keepsToOneThread && due.Count >= WorthSharing)
        {
            var first = due.DistinctBy(one => one.Rep).ToHashSet();
            // All of them before the first is taken: what is taken changes what they look at.
            foreach (var step in first.AsParallel().AsOrdered().Select(one => Step(one, openCases, now)).ToList())
            {
                if (step is { } known)
                {
                    yield return known;
                }
            }

            due = [.. due.Where(one => !first.Contains(one))];
        }

        // An earlier row of the same rep may have overtaken it.
        foreach (var one in due)
        {
            if (Find(one.Rep, one.Date)?.NextAt <= now && Step(one, openCases, now) is { } step)
            {
                yield return step;
            }
        }
    }

    public CheckInSetting? Setting(PersonId rep, Instant now)
    {
        if (CheckInSetting.Of(company, rep, CheckInHistory.Known(RowsOf(rep), now)) is not { } setting)
        {
            return null;
        }

        var crm = Crm.GetValueOrDefault(rep);
        return setting with
        {
            Cadence = cadences.GetValueOrDefault(rep) ?? setting.Cadence,
            Crm = crm,
            CrmIsStale = crm?.Feed.IsStale(company.Crm.StaleAfter, setting.Time, now) ?? false,
        };
    }

    (CheckIn Row, CheckInSetting? Setting, CheckInStep Step)? Step((PersonId Rep, LocalDate Date) one, Func<PersonId, ImmutableArray<Chain>> openCases, Instant now)
    {
        if (Find(one.Rep, one.Date) is not { } row)
        {
            return null;
        }

        try
        {
            return Setting(one.Rep, now) is { } setting
                ? (row, setting, CheckInStep.Due(row, row.State == CheckInState.Planned ? setting with { OpenCases = openCases(one.Rep) } : setting, company, now))
                : (row, null, CheckInStep.Dropped(row));
        }
        catch (NoWorkingTimeException)
        {
            return (row, null, CheckInStep.Dropped(row));
        }
    }

    ImmutableArray<CheckIn> RowsOf(PersonId rep) => rows.GetValueOrDefault(rep, []);

    void Save(CheckIn row)
    {
        rows[row.Person] = new CheckInHistory(RowsOf(row.Person)).With(row).Rows;
        if (row.NextAt is { } next)
        {
            queue.Enqueue((row.Person, row.Date), next);
        }
    }
}

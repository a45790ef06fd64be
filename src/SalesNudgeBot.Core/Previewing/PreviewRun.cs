using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>
/// One stretch of time that passes: at each instant all that is due is decided, then all that may go is sent, until nothing is left, as the
/// bot's own tick does. Lives inside one preview and is never shared.
/// </summary>
sealed class PreviewRun
{
    const int MostRounds = 1_000;

    readonly Company company;
    readonly PreviewedReps reps;
    readonly PreviewedChains chains;
    readonly PreviewedPosts posts;
    readonly Dictionary<TeamId, Instant> digests = [];
    readonly HashSet<string> said;
    readonly List<PreviewedLook> looks = [];
    Instant now;

    /// <summary>Nobody stopped it.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <param name="isOneOfMany">Others run beside it, so it keeps to one thread.</param>
    public PreviewRun(Company company, PreviewPart part, Instant now, bool isOneOfMany = false)
    {
        var start = part.Start;
        (this.company, this.now, said) = (company, now, [.. start.Said]);
        (reps, chains) = (new(company, part, now, isOneOfMany), new(company, start));
        posts = new(company, start, chains, now);
        foreach (var team in part.Teams)
        {
            // One that fell due before is sent first, and plans the one after it.
            if ((start.Digests.TryGetValue(team.Id, out var planned) && planned <= now ? planned : DigestTimes.Next(team, company, now)) is { } next)
            {
                digests[team.Id] = next;
            }
        }
    }

    /// <param name="imports">What each rep's rules see of the CRM from an instant on, in their order.</param>
    /// <param name="goesOn">Told of each import; false ends it there.</param>
    public Preview Until(Instant until, IEnumerable<(Instant At, ImmutableDictionary<PersonId, CrmView> Crm)>? imports = null, Func<Instant, bool>? goesOn = null)
    {
        foreach (var (at, crm) in imports ?? [])
        {
            // What is due at the very instant of an import is decided before it.
            PassUntil(at);
            now = at;
            reps.Crm = crm;
            if (goesOn is not null && !goesOn(now))
            {
                IsWhole = false;
                return Passed(now);
            }
        }

        PassUntil(until);
        return Passed(until);
    }

    Preview Passed(Instant ended) => new([.. posts.Sent], [.. looks], [.. posts.Kept], posts.Paused(ended, Holds));

    void PassUntil(Instant until)
    {
        RunUntilQuiet();
        while (Next() is { } next && next <= until)
        {
            now = Instant.Max(now, next);
            RunUntilQuiet();
        }
    }

    Instant? NextDigest => digests.Count == 0 ? null : digests.Values.Min();

    Instant? Next() => new[] { reps.NextDue, chains.NextDue, posts.NextDue(now), NextDigest }.Min();

    void RunUntilQuiet()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            Decide();
            if (!posts.Send(now, Holds, Told, Undeliverable))
            {
                return;
            }
        }
    }

    void Decide()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var due = chains.Advance(now, Add) + CheckIns() + Digests();
            if (due == 0)
            {
                return;
            }
        }
    }

    int CheckIns()
    {
        var due = reps.TakeDue(now);
        foreach (var (row, setting, step) in reps.Steps(due, chains.OpenCasesOf, now))
        {
            Take(row, setting, step);
        }

        return due.Count;
    }

    void Take(CheckIn row, CheckInSetting? setting, CheckInStep step)
    {
        reps.Save(step);
        foreach (var message in step.Messages)
        {
            Add(message);
        }

        if (setting is null)
        {
            return;
        }

        foreach (var notice in ProspectingNotices.Of(company, row, setting, key => !said.Contains(key), since => chains.MissedBy(row.Person, since), now))
        {
            said.Add(notice.Key);
            Add(notice);
        }

        if (row.State == CheckInState.Planned && step.Rows.FirstOrDefault(after => after.Date == row.Date) is { State: not CheckInState.Planned } after)
        {
            looks.Add(new(row.Person, row.Date, after.State, (step.Cadence ?? setting.Cadence).Cadence, after.SilentUntil ?? setting.History.SilentUntil(row.Date)));
        }
    }

    int Digests()
    {
        if (NextDigest is not { } first || first > now)
        {
            return 0;
        }

        var due = digests.Where(digest => digest.Value <= now).Select(digest => digest.Key).OrderBy(team => team.Value, StringComparer.Ordinal).ToList();
        foreach (var id in due)
        {
            var team = company.Teams[id];
            if (DigestTimes.Next(team, company, now) is not { } next)
            {
                digests.Remove(id);
                continue;
            }

            digests[id] = next;
            try
            {
                var weeks = team.Reps.Select(rep => reps.Setting(rep.Id, now)).OfType<CheckInSetting>().Select(setting => RepWeek.Of(setting, setting.Time.DateOf(now)));
                Add(Digest.Of(team, company, chains.OfTeam(id), [.. weeks], now).Message(company, now, next));
            }
            catch (Calendars.NoWorkingTimeException)
            {
                // Nobody who would read it works in the coming two years.
            }
        }

        return due.Count;
    }

    void Add(Outgoing message) => posts.Add(message, now);

    bool Holds(ValidWhile valid) =>
        valid.Aggregate.Split('#', 2) is [var aggregate, var what]
            ? chains.Find(aggregate) is { } chain && Sending.IsWanted(chain, what)
            : CheckIn.Parse(valid.Aggregate) is var (person, date) && reps.Find(person, date)?.Generation == valid.Generation;

    void Told(TellWhenSent tell)
    {
        if (chains.Find(tell.Aggregate) is { } chain)
        {
            chains.Save(Sending.Sent(chain, tell.What, company, new($"{tell.Aggregate}#{tell.What}"), now), Add);
        }
        else if (Row(tell) is var (row, setting))
        {
            var decision = CheckInRule.Sent(row, setting, tell.What, now);
            reps.Save(new([decision.After], []));
        }
    }

    void Undeliverable(TellWhenSent tell)
    {
        if (chains.Find(tell.Aggregate) is { } chain)
        {
            chains.Save(Sending.Undeliverable(chain, tell.What, company, new($"{tell.Aggregate}#{tell.What}"), now), Add);
        }
        else if (Row(tell) is var (row, setting))
        {
            reps.Save(new([CheckInRule.Undeliverable(row, setting, tell.What)], []));
        }
    }

    (CheckIn Row, CheckInSetting Setting)? Row(TellWhenSent tell) =>
        CheckIn.Parse(tell.Aggregate) is var (person, date) && reps.Find(person, date) is { } row && CheckInSetting.Of(company, person, [row]) is { } setting ? (row, setting) : null;
}

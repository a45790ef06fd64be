using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

/// <summary>One rep of a Berlin team, and the days the rules make of them: every message counts as sent the instant it may go.</summary>
sealed class Reps
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId Deputy = new("deepa");

    readonly SortedDictionary<LocalDate, CheckIn> rows = [];

    public Reps(string zone = "Europe/Berlin", int? target = null, params IsoDayOfWeek[] days)
    {
        var plan = new CheckInPlan(
            new LocalTime(9, 0), days.Length == 0 ? [IsoDayOfWeek.Monday] : [.. days], IsoDayOfWeek.Monday, Wait.Hours(4), 2);
        var team = new Team(new TeamId("north"), "North", Lena, Deputy, null, [new Rep(Ana, target)], "leaders", plan, "policy");
        Company = new Company(
            "Sample",
            new[] { Person(Ana, zone), Person(Lena, "Europe/Berlin"), Person(Deputy, "Europe/Berlin") }.ToImmutableDictionary(p => p.Id),
            ImmutableDictionary<TeamId, Team>.Empty.Add(team.Id, team),
            ImmutableDictionary<string, Calendar>.Empty.Add("sample", Sample.Berlin.Calendar),
            [],
            AttentionBudget.Default,
            Retention.Default);
    }

    public Company Company { get; set; }

    public List<Outgoing> Sent { get; } = [];

    /// <summary>Whether the platform takes messages of that kind.</summary>
    public Func<Outgoing, bool> Delivers { get; set; } = _ => true;

    public CadenceState Cadence { get; set; } = CadenceState.New(Ana);

    /// <summary>What else the rules look at.</summary>
    public Func<CheckInSetting, CheckInSetting> Besides { get; set; } = setting => setting;

    public CheckInSetting Setting => Besides(CheckInSetting.Of(Company, Ana, rows.Values)! with { Cadence = Cadence });

    public WorkingTime Time => Company.WorkingTimeOf(Ana);

    public CheckIn On(string date) => rows[Sample.Day(date)];

    public IEnumerable<CheckIn> Rows => rows.Values;

    public string[] Asked => [.. Sent.Where(m => m.Kind == MessageKind.CheckIn).Select(Where)];

    public string[] Of(MessageKind kind) => [.. Sent.Where(m => m.Kind == kind).Select(Where)];

    public string Where(Outgoing message) => Time.LocalOf(message.NotBefore).ToString("ddd uuuu-MM-dd HH:mm", null);

    public Reps Answered(string date, int created)
    {
        var on = Sample.Day(date);
        Put(new CheckIn(Ana, on, Time.StartOf(on)) { State = CheckInState.Answered, AskedAt = Time.StartOf(on), AnsweredAt = Time.StartOf(on), NewOpportunities = created });
        return this;
    }

    public Reps Starting(string local)
    {
        Plan(Time.At(local));
        return this;
    }

    /// <summary>Lets time pass up to an instant, rule by rule, the earliest first.</summary>
    public Reps Until(string local)
    {
        var end = Time.At(local);
        for (var steps = 0; steps < 2000; steps++)
        {
            if (rows.Values.Where(row => row.NextAt <= end).MinBy(row => row.NextAt) is not { NextAt: { } now } due)
            {
                return this;
            }

            Handle(due, now);
        }

        throw new InvalidOperationException("The rules never come to rest.");
    }

    public void Handle(CheckIn due, Instant now) => Take(CheckInStep.Due(due, Setting, Company, now), now);

    public void Take(CheckInStep step, Instant now)
    {
        foreach (var row in step.Rows)
        {
            Put(row);
        }

        Cadence = step.Cadence ?? Cadence;

        foreach (var message in step.Messages)
        {
            Deliver(message, now);
        }
    }

    public CheckInDecision Does(Func<CheckInSetting, CheckInDecision> act, string local)
    {
        var decision = act(Setting);
        Take(new CheckInStep([decision.After], decision.Messages), Time.At(local));
        Plan(Time.At(local));
        return decision;
    }

    public CheckInDecision Answers(int? created, string local, string? date = null) =>
        Does(
            setting => CheckInChanges.Answer(
                date is null ? AnswerTarget.Of(setting, Time.At(local)) : On(date), setting, new GivenAnswer(created), Time.At(local)),
            local);

    public void Plan(Instant now)
    {
        if (Setting.NextToPlan(now) is { } next)
        {
            Put(next);
        }
    }

    public void Put(CheckIn row) => rows[row.Date] = row;

    public void Moves(string zone) =>
        Company = Company with { People = Company.People.SetItem(Ana, Person(Ana, zone)) };

    public void IsAway(string first, string last, PersonId? who = null) =>
        Company = Company with { Away = Company.Away.SetItem(who ?? Ana, [new TimeOff(Sample.Day(first), Sample.Day(last))]) };

    void Deliver(Outgoing message, Instant now)
    {
        if (!Delivers(message))
        {
            return;
        }

        Sent.Add(message);
        if (message.TellWhenSent is { } tell && CheckIn.Parse(tell.Aggregate) is { } id)
        {
            Put(CheckInRule.Sent(rows[id.Date], Setting, tell.What, Instant.Max(now, message.NotBefore)).After);
        }
    }

    static Person Person(PersonId id, string zone) =>
        new(id, id.Value, Zones.Find(zone)!, "sample", null, null, [], [], false);
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Promises;

/// <summary>A team with everyone a rule can ask for, all in one zone, and chains as a rep records them.</summary>
sealed class Storyland(string zone = "Europe/Berlin")
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Priya = new("priya");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId Dmitri = new("dmitri");
    public static readonly PersonId Ruth = new("ruth");

    static readonly TeamId Sales = new("sales");

    int causes;

    public Company Company { get; private set; } = Staffed(zone);

    public WorkingTime Time => Company.WorkingTimeOf(Omar);

    public Team Team => Company.Teams[Sales];

    public Cause NextCause => new($"test/{++causes}");

    public Storyland With(Func<Company, Company> change)
    {
        Company = change(Company);
        return this;
    }

    public Storyland IsAway(PersonId who, string first, string last) =>
        With(company => company with { Away = company.Away.SetItem(who, [new TimeOff(Sample.Day(first), Sample.Day(last))]) });

    public Chain Promised(Instant now, Instant due, bool delivered = true) =>
        PromiseActs.Record(Ana, new("t-client"), new("t-what"), due, delivered ? Omar : null, Team, Company, NextCause, 0, now).After;

    public Chain Accepted(Instant now, Instant due) => PromiseActs.Accept(Promised(now, due), Omar, Company, NextCause, now).After;

    /// <summary>Lets time pass, every message counting as sent the instant it may go.</summary>
    public Chain Until(Chain chain, Instant end)
    {
        for (var steps = 0; steps < 1000 && DueRules.NextAt(chain, Company) is { } now && now <= end; steps++)
        {
            chain = Step(chain, now);
        }

        return chain;
    }

    Chain Step(Chain chain, Instant now)
    {
        var decision = DueRules.Advance(chain, Company, NextCause, now);
        return decision.Messages.Where(message => message.TellWhenSent is not null)
            .Aggregate(decision.After, (after, message) => Sending.Sent(after, message.TellWhenSent!.What, Company, NextCause, Instant.Max(now, message.NotBefore)).After);
    }

    static Company Staffed(string zone)
    {
        EscalationPolicy policy = new(
            "standard",
            2,
            Wait.Hours(1),
            Wait.Hours(2),
            Wait.WorkingDays(1),
            Wait.WorkingDays(2),
            [.. new[] { StepTarget.LeadersChannel, StepTarget.Deputy, StepTarget.LeadersLeader }.Select(tell => new EscalationStep(tell, null, Wait.Hours(1), false))],
            1
        );
        var plan = new CheckInPlan(new(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(3), 1);
        return new(
            "Storyland",
            new[] { (Ana, Lena), (Omar, Priya), (Priya, Ruth), (Lena, Ruth), (Dmitri, Ruth), (Ruth, (PersonId?)null) }
                .Select(pair => new Person(pair.Item1, pair.Item1.Value, Zones.Find(zone)!, "sample", null, pair.Item2, [], [], false))
                .ToImmutableDictionary(person => person.Id),
            ImmutableDictionary<TeamId, Team>.Empty.Add(Sales, new(Sales, "Sales", Lena, Dmitri, Ruth, [new Rep(Ana, null)], "leaders", plan, "standard")),
            ImmutableDictionary<string, Calendar>.Empty.Add("sample", Sample.Berlin.Calendar),
            ImmutableDictionary<string, EscalationPolicy>.Empty.Add("standard", policy),
            AttentionBudget.Default,
            Retention.Default
        );
    }
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>A sales team in Berlin with everyone whom a message can go to, and what they wrote.</summary>
static class Town
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Sam = new("sam");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Priya = new("priya");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId Dmitri = new("dmitri");
    public static readonly PersonId Ruth = new("ruth");

    public static readonly TextId Client = new("t-client");
    public static readonly TextId What = new("t-what");
    public static readonly TextId Step = new("t-step");
    public static readonly TextId Outcome = new("t-outcome");
    public static readonly TextId Reason = new("t-reason");
    public static readonly TextId Question = new("t-question");
    public static readonly TextId Answer = new("t-answer");
    public static readonly TextId PlanWhen = new("t-when");
    public static readonly TextId PlanWill = new("t-will");

    public static readonly TextId Origin = new("u-origin");

    static readonly TeamId Sales = new("sales");
    static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;

    static readonly ImmutableDictionary<PersonId, string> Names = new Dictionary<PersonId, string>
    {
        [Ana] = "Ana Moreno",
        [Sam] = "Sam Okafor",
        [Omar] = "Omar Haddad",
        [Priya] = "Priya Raman",
        [Lena] = "Lena Fischer",
        [Dmitri] = "Dmitri Volkov",
        [Ruth] = "Ruth Adler",
    }.ToImmutableDictionary();

    public static ImmutableDictionary<TextId, string> Texts { get; } = new Dictionary<TextId, string>
    {
        [Client] = "Acme",
        [What] = "SSO live",
        [Step] = "ask Priya for one engineer until Friday",
        [Outcome] = "Priya gives us Noor from tomorrow; the date holds.",
        [Reason] = "The audit takes both of us until Thursday",
        [Question] = "Does Acme need all of it on Friday, or only the pilot group?",
        [Answer] = "The pilot group is enough for Friday.",
        [PlanWhen] = "the Acme call ends",
        [Origin] = "https://storyland.slack.com/archives/C0ACME/p1764000000000100",
        [PlanWill] = "ring two of their suppliers",
    }.ToImmutableDictionary();

    public static Company Company { get; } = Staffed();

    public static Team Team => Company.Teams[Sales];

    public static string NameOf(PersonId id) => Company.ShortName(id);

    /// <param name="local">"2026-11-23 09:05", in Berlin.</param>
    public static Instant At(string local) => Zones.At(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value, Berlin);

    static Company Staffed()
    {
        var steps = new[] { StepTarget.LeadersChannel, StepTarget.Deputy, StepTarget.LeadersLeader }.Select(tell => new EscalationStep(tell, null, Wait.Hours(1), false));
        var policy = new EscalationPolicy("standard", 2, Wait.Hours(1), Wait.Hours(2), Wait.WorkingDays(1), Wait.WorkingDays(2), [.. steps], 1);
        DaysOfWeek days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
        var plan = new CheckInPlan(new(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(3), 1);
        return new(
            "Storyland",
            new[] { (Ana, Lena, "Sales"), (Sam, Lena, "Sales"), (Omar, Priya, "Platform"), (Priya, Ruth, "Platform"), (Lena, Ruth, "Sales"), (Dmitri, Ruth, "Sales"), (Ruth, (PersonId?)null, "Sales") }
                .Select(one => new Person(one.Item1, Names[one.Item1], Berlin, "office", one.Item3, one.Item2, [], [], one.Item1 == Dmitri))
                .ToImmutableDictionary(person => person.Id),
            ImmutableDictionary<TeamId, Team>.Empty.Add(Sales, new(Sales, "EMEA", Lena, Dmitri, Ruth, [new Rep(Ana, 8), new Rep(Sam, 8)], "sales-leaders", plan, "standard")),
            ImmutableDictionary<string, Calendar>.Empty.Add("office", new("office", new WorkingHours(new(9, 0), new(17, 30)), days, [])),
            ImmutableDictionary<string, EscalationPolicy>.Empty.Add("standard", policy),
            AttentionBudget.Default,
            Retention.Default);
    }
}

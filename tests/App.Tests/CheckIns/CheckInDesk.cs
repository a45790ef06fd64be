using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.CheckIns;

/// <summary>One rep of a Berlin team on a database of its own. It is Sunday 22 Nov 2026; the team is asked on Mondays at 09:00.</summary>
sealed class CheckInDesk : IAsyncDisposable
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ben = new("ben");
    public static readonly PersonId Lena = new("lena");
    public const string Monday = "ana/2026-11-23";

    readonly TestDatabase files;
    int acts;

    CheckInDesk(TestDatabase files) => this.files = files;

    public static Company Company { get; } = NewCompany();

    /// <summary>The company that acts are handled in.</summary>
    public Company Now { get; set; } = Company;

    /// <summary>What forms brought to be put on record.</summary>
    public List<ReadPromise> Promises { get; } = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CheckInDesk> Open()
    {
        var desk = new CheckInDesk(await TestDatabase.Open());
        await desk.Do(stores =>
        {
            // Nobody is new here: the outbox holds check-ins only.
            foreach (var person in Company.People.Keys)
            {
                stores.People.Welcome(person, At("2026-11-22 12:00"));
            }

            CheckInSweep.EnsurePlanned(stores, Company, At("2026-11-22 12:00"));
        });
        return desk;
    }

    /// <summary>The question went out and arrived.</summary>
    public static async Task<CheckInDesk> Asked()
    {
        var desk = await Open();
        await desk.Run("2026-11-23 09:00");
        await desk.Do(stores => CheckInSweep.Sent(stores, Company, $"checkin/{Monday}", CheckInRule.AskSent, At("2026-11-23 09:00")));
        return desk;
    }

    public static Instant At(string local) =>
        Zones.At(
            NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value, Zones.Find("Europe/Berlin")!);

    public Task<int> Run(string at) =>
        files.Database.Write(stores => CheckInSweep.RunDue(stores, Now, At(at), 50), cancellation: Cancellation);

    public Task<Reply> Clicks(string action, string at, PersonId? who = null) =>
        files.Database.Write(
            stores => CheckInActs.Clicked(stores, Now, who ?? Ana, ActionRef.Parse(action)!, At(at)), cancellation: Cancellation);

    public Task<Reply> Submits(string action, string at, params (string Field, string Value)[] values) => SubmitsAs(Ana, action, at, values);

    public Task<Reply> SubmitsAs(PersonId who, string action, string at, params (string Field, string Value)[] values) =>
        files.Database.Write(
            stores => CheckInActs.Submitted(
                stores,
                Now,
                who,
                ActionRef.Parse(action)!,
                values.ToImmutableSortedDictionary(value => value.Field, value => value.Value),
                new Cause($"act-{acts++}"),
                At(at),
                (promise, _) => Promises.Add(promise)),
            cancellation: Cancellation);

    public Task<Line?> Writes(string text, string at) =>
        files.Database.Write(
            stores => CheckInActs.Answered(
                stores,
                Now,
                Ana,
                Reader.Answer(text, new Speaker(Ana, Company.WorkingTimeOf(Ana), At(at)), []),
                text,
                new Cause($"act-{acts++}"),
                At(at))?.Line,
            cancellation: Cancellation);

    public Task<CheckIn> Row(string date = "2026-11-23") =>
        files.Database.Read(stores => stores.CheckIns.Find(Ana, NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value)!, Cancellation);

    public Task<T> Read<T>(Func<IStores, T> read) => files.Database.Read(read, Cancellation);

    public Task Do(Action<IStores> act) =>
        files.Database.Write(
            stores =>
            {
                act(stores);
                return true;
            },
            cancellation: Cancellation);

    public ValueTask DisposeAsync() => files.DisposeAsync();

    static Company NewCompany()
    {
        var calendar = new Calendar(
            "berlin",
            new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 30)),
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            []);
        var plan = new CheckInPlan(new LocalTime(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(4), 1);
        var team = new Team(new TeamId("north"), "North", Lena, null, null, [new Rep(Ana, 8), new Rep(Ben, 8)], "leaders", plan, "policy");
        var policy = new EscalationPolicy(
            team.Policy, 2, Wait.Hours(1), Wait.Hours(2), Wait.WorkingDays(1), Wait.WorkingDays(2), [new(StepTarget.LeadersChannel, null, Wait.Hours(1), false)], 0);
        var people = new[] { Ana, Ben, Lena }
            .Select(id => new Person(id, id.Value, Zones.Find("Europe/Berlin")!, calendar.Id, null, null, [], [], false));
        return new(
            "Sample",
            people.ToImmutableDictionary(person => person.Id),
            ImmutableDictionary<TeamId, Team>.Empty.Add(team.Id, team),
            ImmutableDictionary<string, Calendar>.Empty.Add(calendar.Id, calendar),
            ImmutableDictionary<string, EscalationPolicy>.Empty.Add(policy.Id, policy),
            AttentionBudget.Default,
            Retention.Default);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Sweeping;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Manifest;

namespace Stories.Harness;

/// <summary>
/// A bot of its own with a clock that the story moves. Every message must be expected by somebody at the very instant it comes; the
/// story fails on any other message, and on anything logged as a warning or worse.
/// </summary>
public sealed class Story : ICompanySource, IAsyncDisposable
{
    readonly ConcurrentQueue<string> log = new();
    readonly HashSet<string> expected = [];
    readonly DateTimeZone zone;
    readonly Func<Story, IChatPlatform, IChatPlatform>? behind;
    readonly Func<Story, IChatPlatform, IChatPlatform>? around;
    readonly IStoryDatabase storage;
    readonly IVenue venue;
    readonly List<(Instant From, Company Company)> companies = [];
    CompanyDirectory directory;
    RecordingPlatform platform = null!;
    Bot bot = null!;
    int acts;

    Story(
        Company company,
        DateTimeZone zone,
        IStoryDatabase storage,
        IVenue venue,
        Func<Story, IChatPlatform, IChatPlatform>? behind,
        Func<Story, IChatPlatform, IChatPlatform>? around
    ) => (directory, this.zone, this.storage, this.venue, this.behind, this.around) = (DirectoryOf(company), zone, storage, venue, behind, around);

    public Company Current => directory.Current;
    public WallClock Wall { get; } = new(Instant.FromUtc(2026, 11, 21, 12, 0));
    public IVenue Venue => venue;
    public IDatabase Database => bot.Database;
    public Inbox Inbox => bot.Inbox;
    public Tick Tick => bot.Tick;
    public Instant Now => bot.Clock.Now;
    public IReadOnlyList<Arrival> Arrivals => platform.Arrivals;
    public IReadOnlyList<Arrival> Pages => platform.Pages;
    public ConcurrentQueue<string> Logged => log;

    /// <summary>Warnings that this story means to provoke.</summary>
    public Func<string, bool> Forgives { get; set; } = _ => false;

    /// <summary>Told of each act once it was answered: its key, who did what, and the reply.</summary>
    public Func<string, PersonId, SalesNudgeBot.Core.Conversation.Act, Reply, Task>? AfterAct { get; set; }

    /// <param name="starts">Local time in the cast's zone.</param>
    /// <param name="behind">Takes the place of the local platform: whatever it answers, nobody has read what it says was not sent.</param>
    /// <param name="around">What the bot gets to talk to; people have read what came through it.</param>
    /// <param name="venue">Where it is told; as the test's class says unless told otherwise.</param>
    public static async Task<Story> Begin(
        Cast cast,
        string starts,
        IStoryDatabase? storage = null,
        Func<Story, IChatPlatform, IChatPlatform>? behind = null,
        bool welcomed = true,
        Func<Story, IChatPlatform, IChatPlatform>? around = null,
        IVenue? venue = null
    )
    {
        venue ??= await Harness.Venue.OfThisTest();
        var company = venue.Furnish(cast.Company());
        var zone = Zones.Find(cast.Zone)!;
        var story = new Story(company, zone, storage ?? new SqliteStorage(), venue, behind, around);
        await story.Open(Zones.At(LocalDateTimePattern.GeneralIso.Parse($"{starts}:00").Value, zone));
        await story.Database.Write(stores =>
        {
            foreach (var person in welcomed ? company.People.Keys : [])
            {
                stores.People.Welcome(person, story.Now);
            }

            var today = LocalDatePattern.Iso.Parse(starts[..10]).Value;
            foreach (var date in new[] { today.PlusDays(-7), today.PlusDays(-3) })
            {
                // The other rep has answered before, and is on pace.
                var asked = company.WorkingTimeOf(new(Cast.Id(cast.OtherRep))).StartOf(date);
                stores.CheckIns.Save(new(new(Cast.Id(cast.OtherRep)), date, asked) { State = CheckInState.Answered, AskedAt = asked, AnsweredAt = asked, NewOpportunities = 3 });
            }

            CheckInSweep.EnsurePlanned(stores, company, story.Now);
            return 0;
        });
        return story;
    }

    /// <summary>As after a kill: everything in memory is new, everything stored is what it was.</summary>
    public async Task Restart()
    {
        await venue.Close();
        await bot.DisposeAsync();
        await Open(default);
        if (await Database.Read(stores => stores.Installation.Configuration()) is { Form: { } form })
        {
            directory = DirectoryOf(venue.Furnish(ManifestReader.Read(ManifestForm.Read(form)).Company!));
        }
    }

    public Player Person(string name) => new(this, new(Cast.Id(name)));

    /// <summary>Moves on to the next such weekday and time of the cast's zone. Everything that came meanwhile must have been expected.</summary>
    public Task At(string weekdayAndTime) => At(Next(weekdayAndTime));

    public async Task At(Instant target)
    {
        NothingElse();
        var before = platform.Arrivals.Count;
        await MoveTo(target);
        var early = platform.Arrivals.Skip(before).Where(arrival => !arrival.IsUpdate && arrival.At < target).ToList();
        Assert.True(early.Count == 0, $"Before {LocalText(target)} nobody was to be written to, but:\n{Transcript(early)}");
    }

    public Task MoveTo(Instant target) => bot.MoveTo(target);

    /// <summary>Everything there was to hear has been heard.</summary>
    public void NothingElse()
    {
        var unexpected = platform.Arrivals.Where(arrival => !arrival.IsUpdate && !expected.Contains(arrival.Row)).ToList();
        Assert.True(unexpected.Count == 0, $"Nobody expected:\n{Transcript(unexpected)}");
        Assert.True(log.All(Forgives), string.Join("\n", log));
        Assert.True(venue.Complaints.Count == 0, string.Join("\n", venue.Complaints));
    }

    public async Task<ImmutableArray<Chain>> Chains() => [.. await Database.Read(stores => stores.Ledger.All(openOnly: false))];

    public Task<OutboxRow?> Row(string id) => Database.Read(stores => stores.Outbox.Find(id));

    /// <summary>Every row of the outbox, for stories about what was held, folded or superseded.</summary>
    public Task<IReadOnlyList<OutboxRow>> Outbox() => Database.Read(stores => stores.Outbox.All());

    public void Change(Func<Company, Company> change) => directory = DirectoryOf(change(Current));

    public Company In(IStores stores) => directory.In(stores);

    /// <summary>The company that somebody was written to under: what hours and teams were then.</summary>
    public Company CompanyAt(Instant at) => companies.LastOrDefault(one => one.From <= at).Company ?? (companies.Count > 0 ? companies[0].Company : Current);

    /// <summary>The bot finds this in its manifest's folder, and takes it up as far as it can.</summary>
    public async Task<ConfigurationOutcome> Configure(string yaml)
    {
        if (companies.Count == 0)
        {
            companies.Add((Now, Current));
        }

        var manifest = ManifestReader.Read([ManifestFile.Of("company.yaml", yaml)]);
        Assert.True(manifest.Company is not null, string.Join("\n", manifest.Findings));
        var outcome = await Configuring().Apply(new(manifest.Hash, ManifestForm.Of(manifest.Files), "the folder", PeopleOf(venue.Furnish(manifest.Company!))), CancellationToken.None);
        companies.Add((Now, Current));
        await venue.Meet(this);
        await MoveTo(Now);
        return outcome;
    }

    Configuring Configuring() => new(Database, directory, new Aggregates(), bot.Clock, new CommitSignal());

    internal async Task<Reply> Act(PersonId actor, SalesNudgeBot.Core.Conversation.Act act, string? key = null)
    {
        key ??= $"story/{++acts}";
        var reply = await Inbox.Receive(key, actor, act, CancellationToken.None);
        await MoveTo(Now);
        if (AfterAct is not null)
        {
            await AfterAct(key, actor, act, reply);
            await MoveTo(Now);
        }

        return reply;
    }

    internal Arrival? TakeNext(Destination to) => platform.Arrivals.FirstOrDefault(arrival => !arrival.IsUpdate && arrival.To == to && expected.Add(arrival.Row));

    internal ISeat Seat(PersonId person) => venue.Seat(this, person);

    /// <summary>What this person has before them by now: their own messages, and those in the channels of the teams that they lead.</summary>
    internal IEnumerable<Arrival> ShownTo(PersonId person) =>
        platform.Arrivals.Where(arrival => arrival.To == new Destination.Person(person) || Current.TeamsLedBy(person).Any(team => arrival.To == new Destination.LeadersChannel(team.Id)))
            .GroupBy(arrival => arrival.Reference)
            .Select(versions => versions.Last())
            .Select(arrival => arrival with { Text = venue.TextNow(arrival) });

    public string Transcript(IEnumerable<Arrival> arrivals) =>
        string.Join("\n", arrivals.Select(arrival => $"{LocalText(arrival.At)} → {arrival.To}{(arrival.IsUpdate ? " (changed)" : "")}: {arrival.Text}"));

    public string LocalText(Instant at) => at.InZone(zone).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    Instant Next(string weekdayAndTime)
    {
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        var (day, time) = (weekdayAndTime[..3], pattern.Parse(weekdayAndTime[4..]).Value);
        var date = Now.InZone(zone).Date;
        while (date.ToString("ddd", System.Globalization.CultureInfo.InvariantCulture) != day || Zones.At(date + time, zone) < Now)
        {
            date = date.PlusDays(1);
        }

        return Zones.At(date + time, zone);
    }

    async Task Open(Instant starts)
    {
        var recorded = platform?.Arrivals ?? [];
        bot = await Bot.Start(await storage.Open(), Reached, this, Wall, starts, log);
        platform!.Remember(recorded);
        if (venue.KeepsTime)
        {
            Wall.Follow(bot.Clock);
        }

        await venue.Open(this, bot);
    }

    static CompanyDirectory DirectoryOf(Company company) => new(PeopleOf(company));

    static ManifestPeople PeopleOf(Company company) => new(company, [], []);

    IChatPlatform Reached(IProductClock clock, IDatabase database)
    {
        var place = venue.Platform(this, clock, database);
        platform = new RecordingPlatform(behind?.Invoke(this, place) ?? place, () => clock.Now, venue.Text);
        return around?.Invoke(this, platform) ?? platform;
    }

    public async ValueTask DisposeAsync()
    {
        await venue.Close();
        await bot.DisposeAsync();
        await storage.DisposeAsync();
        await venue.DisposeAsync();
    }
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Previewing;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Simulating;
using Stories.Harness;

namespace Stories.Previewing;

/// <summary>What the preview says and what the bot then does, message by message, over a fortnight in which the clocks of two continents change.</summary>
public sealed class PreviewStories
{
    static readonly Instant Starts = Instant.FromUtc(2026, 10, 18, 12, 0);
    static readonly Instant Ends = Instant.FromUtc(2026, 11, 3, 12, 0);

    [Fact]
    public async Task A_new_installation_does_what_its_preview_said()
    {
        var company = new FortyPeople();
        var preview = Preview.Of(company.Current, PreviewStart.Empty, Starts, Ends);

        await using var run = await WatchedBot.Begin(company, Starts);
        await run.Bot.MoveTo(Ends);

        var messages = Same(preview, run, Starts, company.Current);
        Assert.All(
            new[] { MessageKind.Welcome, MessageKind.CheckIn, MessageKind.CheckInReminder, MessageKind.ThreeMissed, MessageKind.Digest },
            kind => Assert.Contains(messages, message => message.Kind == kind));
    }

    [Fact]
    public async Task A_bot_in_the_middle_of_its_work_goes_on_as_its_preview_says()
    {
        var company = new FortyPeople();
        await using var run = await WatchedBot.Begin(company, Starts);
        await run.LiveUntil(Instant.FromUtc(2026, 10, 22, 15, 7));
        var now = run.Bot.Clock.Now;
        var preview = await PreviewOf(run, company);

        await run.Bot.MoveTo(Ends);

        var messages = Same(preview, run, now, company.Current);
        Assert.All(
            new[] { MessageKind.CheckIn, MessageKind.TrackAsk, MessageKind.Brief, MessageKind.PresenceAsk, MessageKind.PresenceRanOut, MessageKind.StepAlert, MessageKind.ConfirmAsk },
            kind => Assert.Contains(messages, message => message.Kind == kind));
    }

    [Fact]
    public async Task Teams_that_are_paused_wait_as_their_preview_says_and_what_they_were_not_asked_is_the_bots_miss()
    {
        var company = new FortyPeople();
        await using var run = await WatchedBot.Begin(company, Starts);
        await run.LiveUntil(Instant.FromUtc(2026, 10, 22, 15, 7));
        var now = run.Bot.Clock.Now;
        ImmutableArray<Team> teams = [company.Current.Teams[new("team0")], company.Current.Teams[new("team3")]];
        await run.Bot.Database.Write(stores => TeamPauses.Pause(stores, company.Current, teams, null, new("story"), now), cancellation: TestContext.Current.CancellationToken);
        await run.Bot.MoveTo(now);
        var preview = await PreviewOf(run, company);

        await run.Bot.MoveTo(Ends);

        var messages = Same(preview, run, now, company.Current);
        Assert.DoesNotContain(messages, message => message.To is Destination.Person({ Value: "rep02" or "rep31" }) or Destination.LeadersChannel({ Value: "team0" }));
        var waiting = await run.Bot.Database.Read(stores => teams.Select(team => (team.Id, Waiting(stores, company.Current, team))).ToList(), TestContext.Current.CancellationToken);
        Assert.Equal(waiting, preview.Paused.Select(pause => (pause.Team, pause.Waiting)));
        Assert.True(preview.Paused[0].Waiting > 3, $"{preview.Paused[0].Waiting} messages that wait say little.");
        var missed = await run.Bot.Database.Read(stores => stores.CheckIns.Find(new("rep31"), new(2026, 10, 27)), TestContext.Current.CancellationToken);
        Assert.Equal(CheckInState.MissedByBot, missed?.State);
    }

    [Fact]
    public async Task Admins_are_shown_in_shadow_what_the_preview_said_and_nobody_else_hears_anything()
    {
        var company = new FortyPeople();
        await using var run = await WatchedBot.Begin(company, Starts);
        await run.LiveUntil(Instant.FromUtc(2026, 10, 22, 15, 7));
        var now = run.Bot.Clock.Now;
        company.Becomes(live => live with { Mode = BotMode.Shadow, People = live.People.SetItem(new("rep16"), live.People[new("rep16")] with { Admin = true }) });
        var preview = await PreviewOf(run, company);
        await run.Bot.Database.Write(stores =>
        {
            // What a change of manifest does when it begins a trial.
            foreach (var row in company.Current.Teams.Values.SelectMany(team => team.Reps).SelectMany(rep => stores.CheckIns.Open(rep.Id)).Where(row => row.State is CheckInState.Asked))
            {
                stores.CheckIns.Save(CheckInRule.Closed(row, CheckInState.MissedByBot));
            }

            return 0;
        }, cancellation: TestContext.Current.CancellationToken);

        await run.Bot.MoveTo(Ends);

        var messages = Same(preview, run, now, company.Current);
        Assert.All(messages, message => Assert.True(message.OnlyShown));
        Assert.All(new[] { MessageKind.CheckIn, MessageKind.TrackAsk, MessageKind.Digest }, kind => Assert.Contains(messages, message => message.Kind == kind));
        Assert.DoesNotContain(messages, message => message.Kind is MessageKind.CheckInReminder or MessageKind.Welcome);
    }

    [Fact]
    public async Task A_simulated_month_is_what_the_bot_does_when_the_same_file_comes_each_morning()
    {
        var company = new FortyPeople(people => people with { Crm = CrmSettings.None with { Feed = true }, Pace = new(null, 3, 5) });
        var past = SoldPast.Of(company.Current);
        var (from, to) = (new LocalDate(2026, 10, 5), new LocalDate(2026, 10, 30));
        var simulation = Simulation.Of(company.Current, past, from, to, _ => true);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "past.csv");
        await File.WriteAllTextAsync(file, SoldPast.Csv(past), TestContext.Current.CancellationToken);

        await using var run = await WatchedBot.Begin(company, simulation.Began);
        await run.ImportUntil(simulation.Ended, company, file);

        var messages = Same(simulation.Preview, run, simulation.Began, company.Current);
        Assert.All(new[] { MessageKind.OnPace, MessageKind.CheckIn, MessageKind.CoachingAsk }, kind => Assert.Contains(messages, message => message.Kind == kind));
        Assert.Contains(simulation.Preview.Looks, look => look.Cadence == Cadence.TwiceWeekly);
    }

    static async Task<Preview> PreviewOf(WatchedBot run, FortyPeople company)
    {
        var now = run.Bot.Clock.Now;
        var (known, start) = await run.Bot.Database.Read(
            stores => company.Current with { Away = stores.People.Away() } is var known ? (known, PreviewStarts.Of(stores, known, now)) : default, TestContext.Current.CancellationToken);
        return Preview.Of(known, start, now, Ends);
    }

    /// <summary>Messages that a team's pause holds and that are still of use.</summary>
    static int Waiting(IStores stores, Company company, Team team)
    {
        var aggregates = new Aggregates();
        return stores.Outbox.Unsent().Select(row => row.Outgoing).Count(message =>
            message.NotBefore <= Ends
            && !(message.ExpiresAt <= Ends)
            && (message.ValidWhile is not { } valid || aggregates.Holds(stores, valid))
            && new PausedTeams(company, stores.Pauses.All(), chain => stores.Ledger.Load(chain)?.Team).Keeping(message)?.Id == team.Id);
    }

    static List<PreviewedMessage> Same(Preview preview, WatchedBot run, Instant since, Company company)
    {
        var said = preview.Messages.SelectMany(message => ReadersOf(message, company).Select(reader => Text(message.To, message.At, message.Kind, reader))).Order(StringComparer.Ordinal).ToList();
        var happened = run.Sent.Where(sent => sent.At > since).Select(sent => Text(sent.To, sent.At, sent.Kind, sent.ShownTo)).Order(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > 100, $"Only {said.Count} messages say little.");
        Assert.Equal(string.Join('\n', happened), string.Join('\n', said));
        return [.. preview.Messages];
    }

    static IEnumerable<Destination?> ReadersOf(PreviewedMessage message, Company company) =>
        message.OnlyShown ? company.Admins.Select(admin => new Destination.Person(admin)) : new Destination?[] { null };

    static string Text(Destination to, Instant at, MessageKind kind, Destination? shownTo) => $"{at} {to} {kind} {shownTo}";
}

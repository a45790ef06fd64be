using NodaTime;
using SalesNudgeBot.App.Previewing;
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

        var messages = Same(preview, run, Starts);
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
        var (known, start) = await run.Bot.Database.Read(
            stores => company.Current with { Away = stores.People.Away() } is var known ? (known, PreviewStarts.Of(stores, known, run.Bot.Clock.Now)) : default, TestContext.Current.CancellationToken);
        var now = run.Bot.Clock.Now;
        var preview = Preview.Of(known, start, now, Ends);

        await run.Bot.MoveTo(Ends);

        var messages = Same(preview, run, now);
        Assert.All(
            new[] { MessageKind.CheckIn, MessageKind.TrackAsk, MessageKind.Brief, MessageKind.PresenceAsk, MessageKind.PresenceRanOut, MessageKind.StepAlert, MessageKind.ConfirmAsk },
            kind => Assert.Contains(messages, message => message.Kind == kind));
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

        var messages = Same(simulation.Preview, run, simulation.Began);
        Assert.All(new[] { MessageKind.OnPace, MessageKind.CheckIn, MessageKind.CoachingAsk }, kind => Assert.Contains(messages, message => message.Kind == kind));
        Assert.Contains(simulation.Preview.Looks, look => look.Cadence == Cadence.TwiceWeekly);
    }

    static List<PreviewedMessage> Same(Preview preview, WatchedBot run, Instant since)
    {
        var said = preview.Messages.Select(message => Text(message.To, message.At, message.Kind)).Order(StringComparer.Ordinal).ToList();
        var happened = run.Sent.Where(sent => sent.At > since).Select(sent => Text(sent.To, sent.At, sent.Kind)).Order(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > 100, $"Only {said.Count} messages say little.");
        Assert.Equal(string.Join('\n', happened), string.Join('\n', said));
        return [.. preview.Messages];
    }

    static string Text(Destination to, Instant at, MessageKind kind) => $"{at} {to} {kind}";
}

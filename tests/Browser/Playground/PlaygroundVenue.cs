using Browser.Harness;
using FakeTeams.Model;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;
using Stories.OnTeams;

namespace Browser.Playground;

/// <summary>
/// The rep and the leader sit in front of Microsoft's own test client, one each; whoever else is in the story is in the fake Teams. The
/// bot speaks to each where their activities came from, and nobody proves who they are.
/// </summary>
sealed class PlaygroundVenue(Chromium chromium, TeamsVenue others, Cast cast) : IVenue
{
    readonly List<PlaygroundProcess> processes = [];
    readonly Dictionary<PersonId, PlaygroundPage> pages = [];

    public bool KeepsTime => others.KeepsTime;
    public int LongestText => others.LongestText;
    public IReadOnlyCollection<string> Complaints => others.Complaints;

    PersonId Rep => new(Cast.Id(cast.Rep));

    PersonId Leader => new(Cast.Id(cast.Leader));

    public static async Task<PlaygroundVenue> Enter(Chromium chromium, Cast cast) => new(chromium, await TeamsVenue.EnterUnlocked(), cast);

    public Company Furnish(Company company) => others.Furnish(company);

    public IChatPlatform Platform(Story story, IProductClock clock, IDatabase database) => ((IVenue)others).Platform(story, clock, database);

    public async Task Open(Story story, Bot bot)
    {
        await others.Open(story, bot);
        var everyone = story.Current.People.Keys.Select(id => others.Person(story, id)).ToList();
        var channel = others.Channel(story.Current.TeamsLedBy(Leader).First().Id);
        // Opening the client installs the bot, and this story is not about its welcome.
        await bot.Database.Write(stores =>
        {
            stores.People.Welcome(Rep, bot.Clock.Now);
            stores.People.Welcome(Leader, bot.Clock.Now);
            return 0;
        });
        foreach (var id in new[] { Rep, Leader })
        {
            var process = await PlaygroundProcess.Start(others.Tenant, others.Person(story, id), everyone, channel, others.Bot.Url);
            processes.Add(process);
            pages[id] = await Arrive(process, channel);
            await Until(() => Task.FromResult(others.WhereTo(others.Person(story, id)).StartsWith(process.Url.ToString(), StringComparison.Ordinal)));
        }

        await pages[Leader].Channel();
        await Until(() => Task.FromResult(others.WhereTo(channel).StartsWith(processes[^1].Url.ToString(), StringComparison.Ordinal)));
    }

    public Task Meet(Story story) => others.Meet(story);

    public Task Close() => others.Close();

    public ISeat Seat(Story story, PersonId person) =>
        pages.TryGetValue(person, out var page) ? new PlaygroundSeat(story, this, page, person == Leader, person.Value) : others.Seat(story, person);

    public string Text(Dispatch dispatch, string reference) =>
        PageOf(dispatch.To) is null ? others.Text(dispatch, reference) : Plain.Text(dispatch.Message, dispatch.Texts, dispatch.Names);

    /// <summary>Everything that is on the page, once the newest version of this message is.</summary>
    public string TextNow(Arrival arrival) => PageOf(arrival.To) is { } page ? Task.Run(() => Read(page, arrival)).GetAwaiter().GetResult() : others.TextNow(arrival);

    public Task Quiet() => others.Bot.Quiet();

    /// <summary>Does something that comes to the bot, and waits for its answer.</summary>
    public async Task Answered(Func<Task> act)
    {
        var answer = others.Bot.NextAnswer;
        await act();
        await answer.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Once this holds: at once, or when the bot has answered something.</summary>
    public async Task Until(Func<Task<bool>> holds)
    {
        while (true)
        {
            var answer = others.Bot.NextAnswer;
            if (await holds())
            {
                return;
            }

            await answer.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
        {
            await page.Page.Context.CloseAsync();
        }

        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        pages.Clear();
        processes.Clear();
        await others.DisposeAsync();
    }

    PlaygroundPage? PageOf(Destination to) =>
        to switch
        {
            Destination.Person(var person) => pages.GetValueOrDefault(person),
            Destination.LeadersChannel => pages.GetValueOrDefault(Leader),
            _ => null,
        };

    static async Task<string> Read(PlaygroundPage page, Arrival arrival)
    {
        await (arrival.To is Destination.LeadersChannel ? page.Channel() : page.Chat());
        return await page.TextWith(arrival.Text.Split('\n')[0]);
    }

    async Task<PlaygroundPage> Arrive(PlaygroundProcess process, TeamsConversation channel)
    {
        var page = await chromium.NewPage(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        // It would fetch its fonts from elsewhere.
        await page.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await page.GotoAsync(process.Url.ToString());
        return new(page, channel.Name);
    }
}

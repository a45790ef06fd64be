using System.Net;
using FakeSlack.Model;

namespace Slack.Tests.Honesty;

/// <summary>How fast the fake lets itself be called.</summary>
public sealed class PaceTests(OneSlack slack)
{
    [Fact]
    public async Task A_channel_takes_one_post_a_second_and_not_one_sooner()
    {
        var clock = new ManualClock(OneSlack.Start);
        var team = slack.Team(new() { Clock = clock });
        using var bot = new Caller(slack, team);
        var (ana, sam) = (team.AddPerson("Ana Moreno"), team.AddPerson("Sam Okafor"));
        await bot.Takes("chat.postMessage", ("channel", ana.Id), ("text", "1"));
        await bot.Takes("chat.postMessage", ("channel", sam.Id), ("text", "1"));
        clock.Forward(TimeSpan.FromMilliseconds(999));
        await bot.Call("chat.postMessage", ("channel", ana.Id), ("text", "2"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (bot.Last!.StatusCode, bot.Last.Headers.GetValues("Retry-After").Single()));
        clock.Forward(TimeSpan.FromMilliseconds(1));
        await bot.Takes("chat.postMessage", ("channel", ana.Id), ("text", "2"));
        Assert.Equal(1, team.Refused429);
    }

    [Fact]
    public async Task A_workspace_takes_its_burst_and_then_so_many_a_second()
    {
        var clock = new ManualClock(OneSlack.Start);
        var team = slack.Team(new() { Clock = clock, Limits = new(PostsPerSecond: 5, PostBurst: 10) });
        using var bot = new Caller(slack, team);
        var people = Enumerable.Range(0, 30).Select(i => team.AddPerson($"Person {i}")).ToList();
        Assert.Equal(10, await Taken(people.Take(12)));
        clock.Forward(TimeSpan.FromSeconds(1));
        Assert.Equal(5, await Taken(people.Skip(12)));

        async Task<int> Taken(IEnumerable<FakeSlack.People.SlackPerson> to)
        {
            var taken = 0;
            foreach (var person in to)
            {
                taken += (bool?)(await bot.Call("chat.postMessage", ("channel", person.Id), ("text", "1")))["ok"] == true ? 1 : 0;
            }

            return taken;
        }
    }

    [Fact]
    public async Task A_method_of_tier_2_takes_20_calls_a_minute_whatever_the_others_do()
    {
        var clock = new ManualClock(OneSlack.Start);
        var team = slack.Team(new() { Clock = clock });
        using var bot = new Caller(slack, team);
        for (var i = 0; i < 20; i++)
        {
            await bot.Takes("users.list", ("limit", "200"));
        }

        clock.Forward(TimeSpan.FromSeconds(20));
        await bot.Call("users.list", ("limit", "200"));
        Assert.Equal("40", bot.Last!.Headers.GetValues("Retry-After").Single());
        await bot.Takes("users.info", ("user", team.Bot.Id));
        clock.Forward(TimeSpan.FromSeconds(40));
        await bot.Takes("users.list", ("limit", "200"));
    }
}

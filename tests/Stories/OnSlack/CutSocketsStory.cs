using SalesNudgeBot.Slack;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>A working day in which the connections break all the time.</summary>
public sealed class CutSocketsStory(ITestOutputHelper output)
{
    const int Cuts = 50;

    [Fact]
    public async Task With_the_sockets_cut_fifty_times_in_a_day_nothing_is_lost_and_nothing_comes_twice()
    {
        await using var slack = await SlackStory.Begin(SlackTransport.Socket);
        var cancellation = TestContext.Current.CancellationToken;
        await slack.Week.CheckIn();
        var (team, random) = (slack.Team, new Random(LongRun.Seed));
        var written = new List<string>();
        for (var i = 0; i < Cuts; i++)
        {
            // Three at once, and the cable is pulled while they are under way.
            var said = Enumerable.Range(0, 3).Select(n => $"promised Client{i}x{n} an export by Fri 18 Dec").ToList();
            var typed = said.Select(text => slack.Rep.Types(text)).ToList();
            for (var turns = random.Next(4); turns > 0; turns--)
            {
                await Task.Yield();
            }

            team.Sockets.Cut(random.Next(2));
            await Task.WhenAll(typed);
            written.AddRange(said);
            await team.Sockets.Connected(1, cancellation);
        }

        while (team.Events.Waiting > 0)
        {
            await team.Sockets.Connected(2, cancellation);
            slack.Story.Wall.Forward(NodaTime.Duration.FromMinutes(1));
            await team.Events.DeliverDue();
        }

        await slack.Settles();
        output.WriteLine($"{team.Sockets.Opened} connections, {team.Events.Redelivered} deliveries again.");
        Assert.Equal(0, team.Events.Lost);
        Assert.True(team.Events.Redelivered > 0, "Nothing was under way at any cut: nothing was tried.");
        Assert.Empty(team.Complaints);
        var kept = (await slack.Story.Chains()).Select(chain => chain.Head.Client!.Value).ToList();
        var clients = await slack.Story.Database.Read(stores => stores.Texts.Find(kept), cancellation);
        Assert.Equal(written.Select(text => text.Split(' ')[1]).Order(StringComparer.Ordinal), kept.Select(id => clients[id]).Order(StringComparer.Ordinal));
        Assert.All(slack.Team.PostsByMetadataId, post => Assert.Equal(1, post.Value));
        Assert.True(slack.Story.Logged.IsEmpty, string.Join("\n", slack.Story.Logged));
    }
}

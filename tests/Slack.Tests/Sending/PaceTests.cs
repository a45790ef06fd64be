using FakeSlack.Model;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Honesty;
using static Slack.Tests.Sending.MailRoom;
using SlackLimits = SalesNudgeBot.Slack.Sending.SlackLimits;

namespace Slack.Tests.Sending;

/// <summary>The bot's own limits against a Slack that enforces its own to the millisecond, in a time that the test moves.</summary>
public sealed class PaceTests(OneSlack slack)
{
    [Fact]
    public async Task A_channel_gets_nearly_one_a_second_and_Slack_never_has_to_say_so()
    {
        await using var room = new MailRoom(slack.Server, SlackLimits.Default, new());
        var start = room.Time.Now;
        for (var i = 0; i < 40; i++)
        {
            Assert.IsType<SendOutcome.Sent>(await Sent(room, ToChannel($"row-{i}")));
        }

        Assert.Equal(0, room.Team.Refused429);
        Assert.InRange(39 / (room.Time.Now - start - TimeSpan.FromSeconds(1.8)).TotalSeconds, 0.97, 1);
    }

    [Fact]
    public async Task A_workspace_gets_nearly_five_a_second_and_Slack_never_has_to_say_so()
    {
        await using var room = new MailRoom(slack.Server, SlackLimits.Default, new());
        var people = Enumerable.Range(0, 40).Select(i => room.Team.AddPerson($"person-{i}")).ToArray();
        var start = room.Time.Now;
        for (var i = 0; i < 207; i++)
        {
            await Call(room, people[i % people.Length].Id);
        }

        Assert.Equal(0, room.Team.Refused429);
        Assert.InRange(198 / (room.Time.Now - start - TimeSpan.FromSeconds(1.8)).TotalSeconds, 0.97 * 5, 5);
    }

    [Fact]
    public async Task With_connections_that_break_and_errors_nothing_is_missing_and_nothing_comes_twice()
    {
        var faulty = new TeamOptions { Limits = new(Enforced: false), ResetShare = 0.02, ErrorShare = 0.01, Seed = 5 };
        await using var room = new MailRoom(slack.Server, options: faulty);
        var (unknown, found) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var dispatch = ToAna($"row-{i}");
            while (await room.Send(dispatch) is var outcome and not SendOutcome.Sent)
            {
                Assert.IsType<SendOutcome.Unknown>(outcome);
                unknown++;
                if (await room.Find(dispatch) is FindOutcome.Found)
                {
                    found++;
                    break;
                }
            }
        }

        Assert.True(found > 0 && unknown > found, $"{unknown} of unknown outcome, {found} found");
        Assert.Equal(Enumerable.Range(0, 400).Select(i => $"row-{i}").Order(), room.Team.PostsByMetadataId.Keys.Order());
        Assert.All(room.Team.PostsByMetadataId, one => Assert.Equal(1, one.Value));
    }

    static Task<SendOutcome> Sent(MailRoom room, Dispatch dispatch) => Moved(room, room.Send(dispatch));

    static async Task Call(MailRoom room, string account) =>
        await Moved(room, room.Workspace.Call("chat.postMessage", [("channel", account), ("text", "hello")], TestContext.Current.CancellationToken));

    /// <summary>Moves time to whatever the bot waits for.</summary>
    static async Task<T> Moved<T>(MailRoom room, Task<T> call)
    {
        while (!call.IsCompleted)
        {
            var waited = room.Time.Waited(less: TimeSpan.FromSeconds(5));
            if (await Task.WhenAny(call, waited) == waited)
            {
                room.Time.Forward(await waited);
            }
        }

        return await call;
    }
}

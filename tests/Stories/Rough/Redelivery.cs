using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;
using Stories.Harness;

namespace Stories.Rough;

/// <summary>A platform that brings acts again under their keys, at once and days later, and loses the form it was to open.</summary>
public sealed class Redelivery(Story story, int seed)
{
    readonly Random random = new(seed);
    readonly List<(string Key, PersonId Actor, Act Act, string Reply)> brought = [];

    public async Task AfterAct(string key, PersonId actor, Act act, Reply reply)
    {
        brought.Add((key, actor, act, StoredJson.Write(reply)));
        foreach (var again in new[] { brought[^1], brought[random.Next(brought.Count)] })
        {
            var answered = await story.Inbox.Receive(again.Key, again.Actor, again.Act, CancellationToken.None);
            Assert.Equal(again.Reply, StoredJson.Write(answered));
        }

        if (reply is Reply.OpenForm && random.Next(2) == 0)
        {
            // The trigger expired before the form could be shown, so the person presses again: another act, the same form.
            var pressed = await story.Inbox.Receive($"{key}/pressed again", actor, act, CancellationToken.None);
            Assert.Equal(StoredJson.Write(reply), StoredJson.Write(pressed));
        }
    }
}

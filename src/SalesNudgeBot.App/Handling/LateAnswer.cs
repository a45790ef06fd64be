using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>A reply for which nobody waits any more, put into the person's own conversation: a form as a button that opens it.</summary>
static class LateAnswer
{
    public static void Post(IStores stores, Company company, InboxRow row, Reply reply, Instant now)
    {
        if (company.People.ContainsKey(row.Actor) && ConversationWords.Late(reply) is { } message)
        {
            var key = $"{new Cause(row.Key).Id("a")}/late";
            Outbound.Add(stores, company, new(key, new Destination.Person(row.Actor), Operation.Post, MessageKind.Answer, message, now, WhyWords.YouWrote(now)), now);
        }
    }
}

using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>What comes before the first message to anyone: it says what is kept and who sees it.</summary>
public static class FirstMessage
{
    public static Outgoing Before(Outgoing message, PersonId person, Company company, Instant now) =>
        new($"welcome/{person}", message.To, Operation.Post, MessageKind.Welcome, ConversationWords.Welcome(person, company), message.NotBefore, WhyWords.First(now));
}

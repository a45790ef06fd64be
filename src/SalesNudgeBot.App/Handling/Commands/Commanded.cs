using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>
/// A command does what the same words do in the conversation, and is answered where it was given, in one message that nobody else
/// sees. What has to stay, such as a promise read back, is put into the conversation, and the answer says so.
/// </summary>
static class Commanded
{
    public static Reply Run(Handling handling, string text)
    {
        switch (Intent.Of(text))
        {
            case Intent.Promise(""):
                return Recording.Form(handling, new("promise.record", "new"));
            case Intent.Answer(var words) when !SaysSomething(handling, words):
                return new Reply.Private(ConversationWords.Help(handling.Actor, handling.Company));
            default:
                return Writing.Read(handling, text) is var reply and not Reply.Nothing
                    ? reply
                    : new Reply.Private(CommandWords.Answer(handling.Said, handling.Posted));
        }
    }

    /// <summary>A word that nobody taught us is no check-in: whoever types it wants to know which words there are.</summary>
    static bool SaysSomething(Handling handling, string words) =>
        Reader.Answer(words, handling.Speaker, KnownPeople.Of(handling.Company)) is var read
        && (read.NewOpportunities is not null || read.Plan is not null || read.Help is not null || !read.Promises.IsEmpty || read.Doubts.Any(doubt => doubt.Draft is not null));
}

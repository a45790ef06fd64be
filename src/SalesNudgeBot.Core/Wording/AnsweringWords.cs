using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said where a platform's own limits get in the way of the answer itself.</summary>
public static class AnsweringWords
{
    /// <summary>After a command whose answer came as messages.</summary>
    public static Message SeeOurConversation { get; } = Message.Text(Line.Words("The answer is in our conversation."));

    /// <summary>After a press that left nothing else to show.</summary>
    public static Message Noted { get; } = Message.Text(Line.Words("That is noted."));

    /// <summary>The database did not take it in time.</summary>
    public static Message NotSaved { get; } = Message.Text(Line.Words("I could not save that just now, so nothing was changed. Please try it again in a minute."));

    /// <summary>To somebody in a leader's channel who wants to know what they can do there.</summary>
    public static Message ButtonsAreFor(Team team) =>
        Message.Text(
            team.Deputy is { } deputy
                ? Line.Of($"The buttons here are for {team.Leader} and {deputy}; everybody can read along.")
                : Line.Of($"The buttons here are for {team.Leader}; everybody can read along."));

    /// <summary>The form could not be opened in time; the button opens the same one.</summary>
    public static Message FormIsReady(ActionRef action) =>
        Message.Of(
            new Block.Paragraph(Line.Words("Sorry, that took me a moment too long. Your form is ready now:")),
            new Block.Buttons([new("Open the form", action, Primary: true, OpensForm: true)])
        );

    /// <summary>To somebody who is in no manifest, or comes from another company.</summary>
    public static Message DontKnowYouYet(Company company)
    {
        var admin = company.People.Values.Where(person => person.Admin).OrderBy(person => person.Id.Value, StringComparer.Ordinal).FirstOrDefault();
        return Message.Text(
            admin is null
                ? Line.Words("Hello. I don't know you yet, so nothing was changed. Whoever runs me here can add you.")
                : Line.Of($"Hello. I don't know you yet, so nothing was changed. {admin.Id} can add you.")
        );
    }
}

using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Inbound;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Answers slash commands in the response itself, for nobody else to see; forms are opened after it.</summary>
sealed class CommandAnswer(Faces faces, Whisper whisper, ClickAnswer clicks, Afterwards afterwards, ICompanySource companies, IWallClock wall)
{
    public ValueTask<Acknowledgement> Stranger(Place place) => Say(place, AnsweringWords.DontKnowYouYet(companies.Current));

    public ValueTask<Acknowledgement> To(Place place, Reply reply)
    {
        switch (reply)
        {
            case Reply.OpenForm or Reply.ReplaceForm:
                clicks.Give(place, null, reply);
                return ValueTask.FromResult(Acknowledgement.Done);
            case Reply.Nothing:
                return Say(place, AnsweringWords.SeeOurConversation);
            case Reply.ReplaceMessage { Message: var message }:
                return Say(place, message);
            default:
                return Say(place, ConversationWords.Answered(reply));
        }
    }

    async ValueTask<Acknowledgement> Say(Place place, Message message)
    {
        if (place.IsLate(wall.Now))
        {
            afterwards.Run(cancellation => whisper.Say(place, message, cancellation));
            return Acknowledgement.Done;
        }

        return new(Taking.Done, Face.Bytes((await faces.Message(place.Workspace, message)).Ephemeral()));
    }
}

using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>Whoever writes to the bot and belongs to nobody of the manifest hears so in their own chat, once a day.</summary>
sealed class Strangers(Whisper whisper, Afterwards afterwards, ICompanySource companies, IWallClock wall)
{
    readonly StrangersTold told = new();

    public void Wrote(TeamsWorkspace workspace, string account, Activity message)
    {
        // In a channel everybody would read it.
        if (message.Kind is ConversationKind.Personal && told.IsFirst(workspace.Id, account, wall.Now))
        {
            afterwards.Run(cancellation => whisper.Say(workspace, account, AnsweringWords.DontKnowYouYet(companies.Current), null, cancellation));
        }
    }
}

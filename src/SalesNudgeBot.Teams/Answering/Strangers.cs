using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>Whoever writes to the bot and belongs to nobody of the manifest hears so in their own chat, once a day.</summary>
sealed class Strangers(Whisper whisper, Afterwards afterwards, ICompanySource companies, IWallClock wall)
{
    const int MostRemembered = 10_000;
    static readonly Duration Again = Duration.FromDays(1);

    readonly Lock gate = new();
    readonly Dictionary<(WorkspaceId, string), Instant> told = [];

    public void Wrote(TeamsWorkspace workspace, string account, Activity message)
    {
        // In a channel everybody would read it.
        if (message.Kind is ConversationKind.Personal && IsFirst(workspace.Id, account, wall.Now))
        {
            afterwards.Run(cancellation => whisper.Say(workspace, account, AnsweringWords.DontKnowYouYet(companies.Current), null, cancellation));
        }
    }

    bool IsFirst(WorkspaceId workspace, string account, Instant now)
    {
        lock (gate)
        {
            if (told.TryGetValue((workspace, account), out var last) && now - last < Again)
            {
                return false;
            }

            // Forgetting them all costs one more sentence each; remembering them all would cost memory without end.
            if (told.Count >= MostRemembered)
            {
                told.Clear();
            }

            told[(workspace, account)] = now;
            return true;
        }
    }
}

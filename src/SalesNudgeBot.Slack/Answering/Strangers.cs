using SalesNudgeBot.App.Ports;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Whoever writes to the bot and belongs to nobody of the manifest hears so privately, once a day.</summary>
sealed class Strangers(Whisper whisper, Afterwards afterwards, IWallClock wall)
{
    const int MostRemembered = 10_000;
    static readonly Duration Again = Duration.FromDays(1);

    readonly Lock gate = new();
    readonly Dictionary<(WorkspaceId, string), Instant> told = [];

    public void Wrote(SlackWorkspace workspace, string account, string? channel)
    {
        var now = wall.Now;
        if (!IsFirst(workspace.Id, account, now))
        {
            return;
        }

        var place = new Place(workspace, account, now) { Channel = channel };
        afterwards.Run(cancellation => whisper.DontKnowYou(place, cancellation));
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

using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Whoever writes to the bot and belongs to nobody of the manifest hears so privately, once a day.</summary>
sealed class Strangers(Whisper whisper, Afterwards afterwards, IWallClock wall)
{
    readonly StrangersTold told = new();

    public void Wrote(SlackWorkspace workspace, string account, string? channel)
    {
        var now = wall.Now;
        if (!told.IsFirst(workspace.Id, account, now))
        {
            return;
        }

        var place = new Place(workspace, account, now) { Channel = channel };
        afterwards.Run(cancellation => whisper.DontKnowYou(place, cancellation));
    }
}

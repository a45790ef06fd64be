using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Answers buttons and shortcuts, after Slack has its acknowledgement: the body of that says nothing.</summary>
sealed class ClickAnswer(Faces faces, Whisper whisper, Afterwards afterwards, IWallClock wall, ILogger<ClickAnswer> log)
{
    public void Stranger(Place place) => afterwards.Run(cancellation => whisper.DontKnowYou(place, cancellation));

    /// <param name="again">What opens the same form again; null: the form's own action does.</param>
    public void Give(Place place, ActionRef? again, Reply reply)
    {
        if (reply is not Reply.Nothing)
        {
            afterwards.Run(cancellation => Answer(place, again, reply, cancellation));
        }
    }

    Task Answer(Place place, ActionRef? again, Reply reply, CancellationToken cancellation) =>
        reply switch
        {
            Reply.OpenForm { Form: var form } => Open(place, again ?? form.Action, form, cancellation),
            Reply.ReplaceForm { Form: var form } => Open(place, again ?? form.Action, form, cancellation),
            Reply.ReplaceMessage { Message: var message } => Replace(place, message, cancellation),
            _ when place.ResponseUrl is null && place.Channel is null => whisper.Show(place, ConversationWords.Answered(reply), cancellation),
            _ => whisper.Say(place, ConversationWords.Answered(reply), cancellation),
        };

    async Task Open(Place place, ActionRef again, Form form, CancellationToken cancellation)
    {
        var opened = false;
        if (place.Trigger is { } trigger && !place.IsLate(wall.Now))
        {
            var answer = await Whisper.Open(place, trigger, await faces.Modal(place.Workspace, form, place.Message), cancellation);
            opened = answer is SlackAnswer.Ok;
            if (!opened)
            {
                Log.FormNotOpened(log, place.Workspace.Id, Codes.Of(answer));
            }
        }

        if (!opened)
        {
            await whisper.Say(place, AnsweringWords.FormIsReady(again), cancellation);
        }
    }

    async Task Replace(Place place, Message message, CancellationToken cancellation)
    {
        var face = await faces.Message(place.Workspace, message);
        if (place.ResponseUrl is { } url && await place.Workspace.Responses.Post(url, face.InPlace(), cancellation) is SlackAnswer.Ok)
        {
            return;
        }

        if (place.Message is not { } reference || !await Changed(place.Workspace, reference, face, log, cancellation))
        {
            await whisper.Say(place, message, cancellation);
        }
    }

    /// <param name="reference">"{channel}/{ts}".</param>
    public static async Task<bool> Changed(SlackWorkspace workspace, string reference, Face face, ILogger log, CancellationToken cancellation)
    {
        if (reference.Split('/') is not [var channel, var ts])
        {
            return false;
        }

        var answer = await workspace.Call("chat.update", [("channel", channel), ("ts", ts), .. face.Arguments], cancellation);
        if (answer is not SlackAnswer.Ok)
        {
            Log.NotChanged(log, workspace.Id, Codes.Of(answer));
        }

        return answer is SlackAnswer.Ok;
    }
}

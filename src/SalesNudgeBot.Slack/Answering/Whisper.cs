using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Says something to the person who acted and to nobody else, as near to where they acted as Slack allows.</summary>
sealed class Whisper(Faces faces, ICompanySource companies, ILogger<Whisper> log)
{
    public Task DontKnowYou(Place place, CancellationToken cancellation) => Say(place, AnsweringWords.DontKnowYouYet(companies.Current), cancellation);

    public async Task Say(Place place, Message message, CancellationToken cancellation)
    {
        var face = await faces.Message(place.Workspace, message);
        if (place.ResponseUrl is { } url && await place.Workspace.Responses.Post(url, face.Beside(), cancellation) is SlackAnswer.Ok)
        {
            return;
        }

        var answer = place.Channel is { } channel && !IsOwn(channel)
            ? await place.Workspace.Call("chat.postEphemeral", [("channel", channel), ("user", place.Account), .. face.Arguments], cancellation)
            : await place.Workspace.Call("chat.postMessage", [("channel", place.Account), .. face.Arguments, ("unfurl_links", "false"), ("unfurl_media", "false")], cancellation);
        if (answer is not SlackAnswer.Ok)
        {
            Log.NotSaid(log, place.Workspace.Id, Codes.Of(answer));
        }
    }

    /// <summary>As a window where Slack still opens one, else as words.</summary>
    public async Task Show(Place place, Message message, CancellationToken cancellation)
    {
        if (place.Trigger is not { } trigger || await Open(place, trigger, await faces.Notice(place.Workspace, message), cancellation) is not SlackAnswer.Ok)
        {
            await Say(place, message, cancellation);
        }
    }

    public static Task<SlackAnswer> Open(Place place, string trigger, JsonObject view, CancellationToken cancellation) =>
        place.Workspace.Call(place.InModal ? "views.push" : "views.open", [("trigger_id", trigger), ("view", view.ToJsonString())], cancellation);

    /// <summary>A conversation with the bot alone is private as it is.</summary>
    static bool IsOwn(string channel) => channel.StartsWith('D');
}

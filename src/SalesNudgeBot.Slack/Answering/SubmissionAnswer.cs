using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Inbound;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Answers a form in the response itself: it closes on an empty body, and stays or changes on any other.</summary>
sealed class SubmissionAnswer(Faces faces, Whisper whisper, Afterwards afterwards, ICompanySource companies, IWallClock wall, ILogger<SubmissionAnswer> log)
{
    public ValueTask<Acknowledgement> Stranger(Place place) => Notice(place, AnsweringWords.DontKnowYouYet(companies.Current));

    /// <param name="inputs">Slack refuses errors for any other block, and the form would look as if it had been taken.</param>
    /// <param name="on">The message that the form was opened from.</param>
    public ValueTask<Acknowledgement> To(Place place, Reply reply, ImmutableHashSet<string> inputs, string? on)
    {
        switch (reply)
        {
            case Reply.FieldErrors { Errors: var errors }:
                return Errors(place, errors, inputs);
            case Reply.OpenForm { Form: var form }:
                return Update(place, form, on);
            case Reply.ReplaceForm { Form: var form }:
                return Update(place, form, on);
            case Reply.Private { Message: var message }:
                return Notice(place, message);
            case Reply.ReplaceMessage { Message: var message }:
                afterwards.Run(cancellation => Replace(place, message, on, cancellation));
                return ValueTask.FromResult(Acknowledgement.Done);
            default:
                return ValueTask.FromResult(Acknowledgement.Done);
        }
    }

    ValueTask<Acknowledgement> Errors(Place place, ImmutableSortedDictionary<string, string> errors, ImmutableHashSet<string> inputs)
    {
        var shown = new JsonObject();
        foreach (var (input, sentence) in errors.Where(error => inputs.Contains(error.Key)))
        {
            shown[input] = sentence;
        }

        var elsewhere = errors.RemoveRange(errors.Keys.Where(inputs.Contains));
        var rest = ConversationWords.Answered(new Reply.FieldErrors(elsewhere));
        if (shown.Count == 0)
        {
            return Notice(place, rest);
        }

        if (!elsewhere.IsEmpty)
        {
            afterwards.Run(cancellation => whisper.Say(place, rest, cancellation));
        }

        return ValueTask.FromResult(Respond("errors", "errors", shown));
    }

    async ValueTask<Acknowledgement> Update(Place place, Form form, string? on) => Respond("update", "view", await faces.Modal(place.Workspace, form, on));

    async ValueTask<Acknowledgement> Notice(Place place, Message message)
    {
        if (place.IsLate(wall.Now))
        {
            afterwards.Run(cancellation => whisper.Say(place, message, cancellation));
            return Acknowledgement.Done;
        }

        return Respond("update", "view", await faces.Notice(place.Workspace, message));
    }

    async Task Replace(Place place, Message message, string? on, CancellationToken cancellation)
    {
        if (on is null || !await ClickAnswer.Changed(place.Workspace, on, await faces.Message(place.Workspace, message), log, cancellation))
        {
            await whisper.Say(place, message, cancellation);
        }
    }

    static Acknowledgement Respond(string action, string name, JsonObject content) =>
        new(Taking.Done, Face.Bytes(new JsonObject { ["response_action"] = action, [name] = content }));
}

using System.Text.Json;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Takes buttons, forms and shortcuts (protocol section 5): stored and decided first, acknowledged, then answered.</summary>
sealed class InteractionIntake(
    IInbound inbound, IAddressBook addresses, PersonsWords words, ClickAnswer clicks, SubmissionAnswer submissions, IWallClock wall, ILogger<InteractionIntake> log)
{
    const string QuoteShortcut = "track_as_promise";
    const string RecordShortcut = "record_promise";

    public ValueTask<Acknowledgement> Take(JsonElement payload, Senders senders)
    {
        if (payload.ValueKind is not JsonValueKind.Object || payload.Text("type") is not { } type || payload.Text("user", "id") is not { } account)
        {
            return ValueTask.FromResult(Acknowledgement.Unreadable);
        }

        // In a shared channel the team may be that of the other company; a form knows where it was opened.
        var standing = senders.Of(payload.Text("view", "app_installed_team_id") ?? payload.Text("team", "id") ?? payload.Text("user", "team_id"));
        return standing.Kinship switch
        {
            Kinship.Forged => ValueTask.FromResult(Acknowledgement.NotTheirs),
            Kinship.NotKnownYet => ValueTask.FromResult(Acknowledgement.NotStored),
            var kinship => Take(
                type,
                payload,
                PlaceOf(payload, standing.Workspace, account),
                kinship is Kinship.Own ? addresses.PersonOf(standing.Workspace.Id, account) : null),
        };
    }

    ValueTask<Acknowledgement> Take(string type, JsonElement payload, Place place, PersonId? person) =>
        type switch
        {
            "block_actions" when ClickReading.Pressed(payload) is { } pressed => Clicked(payload, place, person, pressed),
            "view_submission" when SubmissionReading.IsForm(payload) => Submitted(payload, place, person),
            "message_action" when payload.Text("callback_id") is QuoteShortcut => Handle(payload, place, person, Quoted(payload, place), "quote"),
            "shortcut" when payload.Text("callback_id") is RecordShortcut => Handle(
                payload,
                place,
                person,
                new Act.Clicked(new("promise.record", "new")),
                RecordShortcut),
            _ => ValueTask.FromResult(Acknowledgement.Done),
        };

    ValueTask<Acknowledgement> Clicked(JsonElement payload, Place place, PersonId? person, JsonElement pressed)
    {
        if (ClickReading.Value(pressed) is not { } value)
        {
            // A button that only opens an address is told about too.
            return ValueTask.FromResult(Acknowledgement.Done);
        }

        if (ActionRef.Parse(value) is not { } action)
        {
            clicks.Give(place, null, Refusals.NotReadable);
            return ValueTask.FromResult(Acknowledgement.Done);
        }

        return Handle(payload, place, person, new Act.Clicked(action, place.Message ?? SubmissionReading.On(payload)), pressed.Text("action_id") ?? "", pressed.Text("action_ts"));
    }

    async ValueTask<Acknowledgement> Submitted(JsonElement payload, Place place, PersonId? person)
    {
        if (person is not { } actor)
        {
            return await submissions.Stranger(place);
        }

        var form = SubmissionReading.Inputs(payload);
        if (SubmissionReading.Action(payload) is not { } action)
        {
            return await submissions.To(place, Refusals.NotReadable, form, null);
        }

        var on = SubmissionReading.On(payload);
        var act = new Act.Submitted(action, SubmissionReading.Values(payload), on);
        return Key(place, "submit", payload.Text("view", "hash")) is not { } key ? Acknowledgement.Unreadable
            : await Decide(key, actor, act) is { } reply ? await submissions.To(place, reply, form, on)
            : Acknowledgement.NotStored;
    }

    async ValueTask<Acknowledgement> Handle(JsonElement payload, Place place, PersonId? person, Act act, string what, string? at = null)
    {
        if (person is not { } actor)
        {
            clicks.Stranger(place);
            return Acknowledgement.Done;
        }

        if (Key(place, what, at ?? payload.Text("action_ts")) is not { } key)
        {
            return Acknowledgement.Unreadable;
        }

        if (await Decide(key, actor, act) is not { } reply)
        {
            return Acknowledgement.NotStored;
        }

        clicks.Give(place, act is Act.Clicked { Action: var action } ? action : null, reply);
        return Acknowledgement.Done;
    }

    /// <summary>Null when nothing was stored. Once it is handed over the act is carried out, whoever hangs up meanwhile.</summary>
    async Task<Reply?> Decide(string key, PersonId actor, Act act)
    {
        try
        {
            return await inbound.Receive(key, actor, act, CancellationToken.None);
        }
        catch (DatabaseUnavailableException)
        {
            Log.NotStored(log, key);
            return null;
        }
    }

    Act.Quoted Quoted(JsonElement payload, Place place) =>
        new(
            words.Of(payload.Text("message", "text") ?? "", place.Workspace),
            Permalink.Of(payload.Text("team", "domain"), place.Channel, payload.Text("message_ts") ?? payload.Text("message", "ts"), payload.Text("message", "thread_ts")));

    static string? Key(Place place, string what, string? at) =>
        place.Workspace.Identity is not { TeamId: var team } ? null
        : place.Trigger is { } trigger ? InboxKeys.Interaction(team, trigger)
        : at is not null ? InboxKeys.Interaction(team, at, what, place.Account)
        : null;

    Place PlaceOf(JsonElement payload, SlackWorkspace workspace, string account)
    {
        var channel = payload.Text("container", "channel_id") ?? payload.Text("channel", "id");
        var message = payload.Text("container", "message_ts") ?? payload.Text("message", "ts");
        return new(workspace, account, wall.Now)
        {
            Trigger = payload.Text("trigger_id"),
            ResponseUrl = payload.Text("response_url"),
            Channel = channel,
            Message = channel is null || message is null ? null : $"{channel}/{message}",
            InModal = payload.Text("view", "type") is "modal",
        };
    }
}

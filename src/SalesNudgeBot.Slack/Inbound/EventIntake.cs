using System.Text.Json;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Takes what Slack's Events API delivers (protocol section 2): stored first, decided afterwards, answered in the person's conversation.</summary>
sealed class EventIntake(
    IInbound inbound, IAddressBook addresses, PersonsWords words, LifecycleIntake lifecycle, Strangers strangers, ILogger<EventIntake> log)
{
    /// <summary>What a person means who only says the bot's name.</summary>
    const string JustTheName = "help";

    public async ValueTask<Acknowledgement> Take(JsonElement envelope, Senders senders)
    {
        if (envelope.ValueKind is not JsonValueKind.Object)
        {
            return Acknowledgement.Unreadable;
        }

        switch (envelope.Text("type"))
        {
            case "event_callback":
                break;
            case "app_rate_limited":
                // It carries neither event nor event_id.
                Log.EventsLimited(log, senders.Of(envelope.Text("team_id")).Workspace.Id);
                return Acknowledgement.Done;
            case null:
                return Acknowledgement.Unreadable;
            default:
                return Acknowledgement.Done;
        }

        if (envelope.Text("event_id") is not { } id || envelope.At("event") is not { ValueKind: JsonValueKind.Object } happened)
        {
            return Acknowledgement.Unreadable;
        }

        var standing = Installed(envelope, senders);
        return standing.Kinship switch
        {
            Kinship.Own => await Take(id, happened, standing.Workspace),
            Kinship.Forged => Acknowledgement.NotTheirs,
            Kinship.NotKnownYet => Acknowledgement.NotStored,
            _ => Acknowledgement.Done,
        };
    }

    /// <summary>The authorization names the install that the event is for; the envelope's team may be that of whoever wrote.</summary>
    static Standing Installed(JsonElement envelope, Senders senders)
    {
        foreach (var authorization in envelope.Items("authorizations"))
        {
            if (senders.Of(authorization.Text("team_id")) is { Kinship: not Kinship.Stranger } standing)
            {
                return standing;
            }
        }

        return senders.Of(envelope.Text("team_id"));
    }

    ValueTask<Acknowledgement> Take(string id, JsonElement happened, SlackWorkspace workspace) =>
        happened.Text("type") switch
        {
            "message" when happened.Text("channel_type") is "im" && PersonsWords.IsFromPerson(happened, workspace) =>
                Written(id, happened, workspace, words.Of(happened.Text("text") ?? "", workspace)),
            "app_mention" when PersonsWords.IsFromPerson(happened, workspace) => Written(
                id,
                happened,
                workspace,
                words.Of(happened.Text("text") ?? "", workspace) is { Length: > 0 } said ? said : JustTheName),
            "app_home_opened" when happened.Text("tab") is "home" => Keep(id, happened, workspace, new Act.OpenedHome()),
            "message" or "app_mention" or "app_home_opened" => ValueTask.FromResult(Acknowledgement.Done),
            var type => lifecycle.Take(type, happened, workspace),
        };

    ValueTask<Acknowledgement> Written(string id, JsonElement message, SlackWorkspace workspace, string said) =>
        said.Length == 0 ? ValueTask.FromResult(Acknowledgement.Done) : Keep(id, message, workspace, new Act.Wrote(said, PersonsWords.About(message)));

    async ValueTask<Acknowledgement> Keep(string id, JsonElement happened, SlackWorkspace workspace, Act act)
    {
        if (happened.Text("user") is not { } account)
        {
            return Acknowledgement.Unreadable;
        }

        if (addresses.PersonOf(workspace.Id, account) is not { } person)
        {
            if (act is Act.Wrote)
            {
                strangers.Wrote(workspace, account, happened.Text("channel"));
            }

            return Acknowledgement.Done;
        }

        try
        {
            await inbound.Keep(InboxKeys.Event(id), person, act, CancellationToken.None);
            return Acknowledgement.Done;
        }
        catch (DatabaseUnavailableException)
        {
            Log.NotStored(log, InboxKeys.Event(id));
            return Acknowledgement.NotStored;
        }
    }
}

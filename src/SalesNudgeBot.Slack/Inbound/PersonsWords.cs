using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>What a person said, with the people in it by their names.</summary>
sealed class PersonsWords(IAddressBook addresses, ICompanySource companies)
{
    public string Of(string raw, SlackWorkspace workspace) => MessageText.Plain(raw, account => NameOf(account, workspace));

    /// <summary>Whether a person wrote it: not the bot, not another app, and no notice about a message or a channel.</summary>
    public static bool IsFromPerson(JsonElement message, SlackWorkspace workspace) =>
        message.At("bot_id") is null or { ValueKind: JsonValueKind.Null }
        && message.Text("user") is { } user
        && user != workspace.Identity?.UserId
        && message.Text("subtype") is null or "file_share" or "thread_broadcast";

    /// <summary>The message whose thread it is in; null outside of threads.</summary>
    public static string? About(JsonElement message) =>
        message.Text("channel") is { } channel && message.Text("thread_ts") is { } thread && thread != message.Text("ts") ? $"{channel}/{thread}" : null;

    /// <summary>The bot itself is who they talk to, not who they talk about.</summary>
    string? NameOf(string account, SlackWorkspace workspace) =>
        account == workspace.Identity?.UserId ? null
        : addresses.PersonOf(workspace.Id, account) is { } person ? companies.Current.People.GetValueOrDefault(person)?.Name ?? person.Value
        : account;
}

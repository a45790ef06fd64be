using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>What a person said, with the people in it by their names.</summary>
sealed class PersonsWords(IAddressBook addresses, ICompanySource companies)
{
    public string Of(Activity message, TeamsWorkspace workspace) =>
        message.Text is { } text ? MessageText.Plain(text, message.Mentions, (id, name) => NameOf(id, name, message.BotId, workspace)) : "";

    /// <summary>The bot itself is who they talk to, not who they talk about.</summary>
    string? NameOf(string id, string? shown, string? bot, TeamsWorkspace workspace) =>
        id == bot ? null
        : workspace.Conversations.AccountOf(id) is { } account && addresses.PersonOf(workspace.Id, account) is { } person
            ? companies.Current.People.GetValueOrDefault(person)?.Name ?? person.Value
        : shown;
}

using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Teams.Rendering;
using Mentions = SalesNudgeBot.App.Dispatching.Mentions;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>Looks up what an answer points at, and has it drawn.</summary>
sealed class Cards(IDatabase database, ICompanySource companies, IAddressBook addresses)
{
    /// <param name="reader">In whose own chat it is; null in a channel.</param>
    public async ValueTask<Card> Message(TeamsWorkspace workspace, Message message, PersonId? reader) => (await Renderer(workspace, message)).Message(message, reader);

    /// <summary>Escaped, for where there is no card.</summary>
    public async ValueTask<string> Words(TeamsWorkspace workspace, Message message) => (await Renderer(workspace, message)).PlainText(message);

    public async ValueTask<Card> Form(
        TeamsWorkspace workspace,
        Form form,
        ActionRef opens,
        ImmutableSortedDictionary<string, string>? typed = null,
        ImmutableSortedDictionary<string, string>? errors = null) =>
        (await Renderer(workspace, form.Intro is { } intro ? Core.Delivery.Message.Text(intro) : Core.Delivery.Message.Of())).Form(form, opens, typed, errors);

    /// <summary>The message whose button was pressed as it is now, with the buttons that this person has; null when they have no business with it.</summary>
    public async ValueTask<Standing?> Standing(Press press, PersonId person)
    {
        var company = companies.Current;
        if (press.Invoke.On is not { } on || await database.Read(stores => ShownMessage.Read(stores, company, on)) is not { } shown || (shown.OnlyFor ?? person) != person)
        {
            return null;
        }

        var renderer = Renderer(press.Workspace, shown.Texts);
        return shown.To switch
        {
            Destination.Person(var owner) when owner == person => new(renderer.Message(shown.Message, owner), true, null),
            Destination.LeadersChannel(var id) when press.Invoke.Kind is ConversationKind.Channel && company.Teams.GetValueOrDefault(id) is { } team => team.IsLedBy(person)
                ? new(renderer.Message(shown.Message), true, team)
                : new(renderer.Shared(shown.Message, LeadersOf(team, press.Workspace)), false, team),
            _ => null,
        };
    }

    /// <summary>As Teams addresses them; who was never heard of is left out.</summary>
    List<string> LeadersOf(Team team, TeamsWorkspace workspace) =>
        [.. new[] { team.Leader, team.Deputy }.OfType<PersonId>().Select(person => UserOf(person, workspace)).OfType<string>()];

    /// <summary>Most answers hold our own words only, and need no look at the database.</summary>
    async ValueTask<CardRenderer> Renderer(TeamsWorkspace workspace, Message read) =>
        Renderer(workspace, MessageTexts.In(read).Any() ? await database.Read(stores => Mentions.TextsOf(read, stores)) : ImmutableDictionary<TextId, string>.Empty);

    CardRenderer Renderer(TeamsWorkspace workspace, IReadOnlyDictionary<TextId, string> texts) =>
        new(new(texts, companies.Current.ShortName, person => UserOf(person, workspace)));

    string? UserOf(PersonId person, TeamsWorkspace workspace) =>
        addresses.AccountOf(workspace.Id, person) is { } account ? workspace.Conversations.Personal(account)?.UserId : null;
}

/// <param name="HasButtons">This person's own buttons are on it.</param>
/// <param name="Team">Whose leaders' channel it is in; null in a person's own chat.</param>
sealed record Standing(Card Card, bool HasButtons, Team? Team);

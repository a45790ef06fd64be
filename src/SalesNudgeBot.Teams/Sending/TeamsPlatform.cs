using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>One Teams tenant as the place that messages go to.</summary>
public sealed class TeamsPlatform(TeamsWorkspace workspace, IAddressBook addresses, ICompanySource companies, IWallClock wall, ILogger<TeamsPlatform> logger) : IChatPlatform
{
    /// <summary>So long after the start, somebody who was not found may only not have been looked up yet.</summary>
    static readonly TimeSpan GettingToKnow = TimeSpan.FromMinutes(2);

    readonly long start = workspace.Time.GetTimestamp();
    readonly Chats chats = new(workspace, wall);
    readonly Threads threads = new(workspace, wall);
    readonly Closing closing = new(workspace, wall);

    public string Name => "teams";

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation) =>
        dispatch switch
        {
            { Operation: Operation.Update } => await Change(dispatch, cancellation),
            // Teams has no page of the bot's own; nobody opens one, and nobody misses it.
            { Operation: Operation.Publish } => new SendOutcome.Sent($"{dispatch.To}/home"),
            { To: Destination.Person { Id: var person } } => await ToPerson(dispatch, person, cancellation),
            { OnlyFor: { } reader } => await ToPerson(dispatch, reader, cancellation),
            { To: Destination.LeadersChannel { Team: var team } } => await InChannel(dispatch, team, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(dispatch), dispatch.To, "No such destination."),
        };

    /// <summary>Teams lets no bot read back what it has written.</summary>
    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => ValueTask.FromResult<FindOutcome>(new FindOutcome.CannotTell());

    async Task<SendOutcome> ToPerson(Dispatch dispatch, PersonId person, CancellationToken cancellation)
    {
        if (addresses.AccountOf(workspace.Id, person) is not { } account)
        {
            return NotFound(TeamsWords.NoAccount);
        }

        if (workspace.Conversations.Personal(account) is not { UserId: not null } reference)
        {
            return NotFound(TeamsWords.NotInstalled);
        }

        if (reference.Closed is not null)
        {
            return new SendOutcome.Unreachable(TeamsWords.Blocked);
        }

        var card = Renderer(dispatch).Message(dispatch.Message, person);
        var (answer, conversation) = await chats.Write(reference, (to, id) => OutgoingActivity.ToPerson(workspace, to, id, card), cancellation);
        return answer is ConnectorAnswer.Ok ok && conversation is not null ? Sent(ok, conversation) : Outcome(dispatch, answer, conversation is null ? TeamsWords.NotInstalled : TeamsWords.Blocked);
    }

    async Task<SendOutcome> InChannel(Dispatch dispatch, TeamId id, CancellationToken cancellation)
    {
        var named = Named(id);
        if (addresses.ChannelOf(workspace.Id, id) is not { } channel)
        {
            return NotFound(TeamsWords.NoChannel(named));
        }

        if (workspace.Conversations.Channel(channel) is { Closed: not null })
        {
            return new SendOutcome.Unreachable(TeamsWords.NotInChannel(named));
        }

        var thread = MessageReference.Parse(dispatch.Thread) is { ConversationId: var begun } && begun.StartsWith($"{channel};", StringComparison.Ordinal) ? begun : null;
        var (answer, message) = await threads.Write(channel, thread, InChannel(dispatch, id), cancellation);
        return answer is not ConnectorAnswer.Ok ? Outcome(dispatch, answer, TeamsWords.NotInChannel(named))
            : message is { } sent ? new SendOutcome.Sent(sent.ToString())
            : NoId;
    }

    async Task<SendOutcome> Change(Dispatch dispatch, CancellationToken cancellation)
    {
        var message = MessageReference.Parse(dispatch.Updates) ?? throw new ArgumentException($"{dispatch.Updates} is no message of Teams'.", nameof(dispatch));
        var (card, blocked) = dispatch.To switch
        {
            Destination.LeadersChannel { Team: var team } => (InChannel(dispatch, team), TeamsWords.NotInChannel(Named(team))),
            Destination.Person { Id: var person } => (Renderer(dispatch).Message(dispatch.Message, person), TeamsWords.Blocked),
            _ => throw new ArgumentOutOfRangeException(nameof(dispatch), dispatch.To, "No such destination."),
        };
        var where = workspace.Conversations.Of(message.ConversationId);
        if (where is { Closed: not null })
        {
            return new SendOutcome.Unreachable(blocked);
        }

        var path = $"v3/conversations/{Uri.EscapeDataString(message.ConversationId)}/activities/{Uri.EscapeDataString(message.ActivityId)}";
        var answer = await workspace.Call(HttpMethod.Put, workspace.ServiceUrlOf(where), path, OutgoingActivity.Change(workspace, message, card), message.ConversationId, cancellation);
        switch (await closing.After(answer, where, cancellation))
        {
            case ConnectorAnswer.Ok:
                return new SendOutcome.Sent(message.ToString());
            case var gone when Outcomes.IsGone(gone):
                Log.NothingToChange(logger, workspace.Id, dispatch.OutboxId);
                return new SendOutcome.Sent(message.ToString());
            // Twice the same change is one.
            case ConnectorAnswer.Broken { Reason: var reason }:
                return new SendOutcome.TryLater($"{TeamsWords.Silent} ({reason})");
            default:
                return Outcome(dispatch, answer, blocked);
        }
    }

    /// <summary>What everybody reads, with the buttons for those alone whose they are.</summary>
    Card InChannel(Dispatch dispatch, TeamId id)
    {
        var leaders = companies.Current.Teams.GetValueOrDefault(id) is { } team ? new[] { team.Leader, team.Deputy }.OfType<PersonId>() : [];
        List<string> users = [.. leaders.Select(UserOf).OfType<string>()];
        return Renderer(dispatch).Shared(dispatch.Message, users);
    }

    static SendOutcome Sent(ConnectorAnswer.Ok ok, string conversation) => ok.Body.Text("id") is { } id ? new SendOutcome.Sent(new MessageReference(conversation, id).ToString()) : NoId;

    static SendOutcome NoId => new SendOutcome.Unknown("taken without an id");

    SendOutcome Outcome(Dispatch dispatch, ConnectorAnswer answer, string blocked)
    {
        if (Outcomes.IsOurs(answer) && answer is ConnectorAnswer.Refused { Code: var code })
        {
            Log.NotTaken(logger, workspace.Id, dispatch.OutboxId, code);
        }

        return Outcomes.Of(answer, blocked);
    }

    SendOutcome NotFound(string reason) =>
        workspace.Time.GetElapsedTime(start) < GettingToKnow ? new SendOutcome.TryLater(reason) : new SendOutcome.Unreachable(reason);

    string Named(TeamId team) => companies.Current.Teams.GetValueOrDefault(team)?.Channel ?? team.Value;

    CardRenderer Renderer(Dispatch dispatch) => new(new(dispatch.Texts, id => dispatch.Names.GetValueOrDefault(id, id.Value), UserOf));

    string? UserOf(PersonId person) => addresses.AccountOf(workspace.Id, person) is { } account ? workspace.Conversations.Personal(account)?.UserId : null;
}

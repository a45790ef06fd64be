using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.Rendering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>One Slack workspace as the place that messages go to.</summary>
public sealed class SlackPlatform(SlackWorkspace workspace, IAddressBook addresses, ICompanySource companies, ILogger<SlackPlatform> logger) : IChatPlatform
{
    /// <summary>So long after the start, somebody who was not found may only not have been looked up yet.</summary>
    static readonly TimeSpan GettingToKnow = TimeSpan.FromMinutes(2);

    readonly long start = workspace.Time.GetTimestamp();
    readonly History history = new(workspace);

    public string Name => "slack";

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        if (workspace.State is SlackState.Paused { Reason: var reason })
        {
            return new SendOutcome.Paused(SlackWords.Paused(reason));
        }

        var rendered = Renderer(dispatch);
        return dispatch.To switch
        {
            Destination.Person { Id: var person } when addresses.AccountOf(workspace.Id, person) is { } account => await ToPerson(dispatch, account, rendered, cancellation),
            Destination.Person => NotFound(SlackWords.NoAccount),
            Destination.LeadersChannel { Team: var team } when addresses.ChannelOf(workspace.Id, team) is { } channel => await InChannel(dispatch, channel, rendered, cancellation),
            _ => NotFound(SlackWords.NoChannel(PlaceOf(dispatch).Name ?? "", PlaceOf(dispatch).Bot)),
        };
    }

    /// <summary>Looks in the person's own conversation. A channel's history is not for the bot to read.</summary>
    public async ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation)
    {
        if (dispatch.To is not Destination.Person { Id: var person } || addresses.AccountOf(workspace.Id, person) is not { } account)
        {
            return new FindOutcome.CannotTell();
        }

        var direct = await Direct(account, cancellation);
        return direct.Channel is { } channel ? await history.Find(dispatch.OutboxId, channel, Thread(dispatch, channel), cancellation)
            : throw new IOException($"{SlackWords.Silent} ({direct.Answer?.GetType().Name})");
    }

    async Task<SendOutcome> ToPerson(Dispatch dispatch, string account, SlackRenderer rendered, CancellationToken cancellation)
    {
        switch (dispatch.Operation)
        {
            case Operation.Publish:
                var published = await workspace.PublishHome(account, rendered.Home(dispatch.Message), cancellation);
                return Outcome(dispatch, published, _ => $"{account}/home");
            case Operation.Update:
                return await Change(dispatch, rendered, cancellation);
            default:
                // Where a conversation can not be opened just now, Slack opens it with the first post to the person.
                var direct = await Direct(account, cancellation);
                return direct.Answer is SlackAnswer.Refused refused
                    ? Outcome(dispatch, refused, Reference)
                    : await Post(dispatch, direct.Channel ?? account, rendered, account, cancellation);
        }
    }

    async Task<SendOutcome> InChannel(Dispatch dispatch, string channel, SlackRenderer rendered, CancellationToken cancellation) =>
        dispatch switch
        {
            { Operation: Operation.Update } => await Change(dispatch, rendered, cancellation),
            { OnlyFor: { } reader } => addresses.AccountOf(workspace.Id, reader) is { } account
                ? Outcome(dispatch, await workspace.Call("chat.postEphemeral", [("channel", channel), ("user", account), .. Arguments(dispatch, channel, rendered)], cancellation), Whispered)
                : NotFound(SlackWords.NoAccount),
            _ => await Post(dispatch, channel, rendered, account: null, cancellation),
        };

    async Task<SendOutcome> Post(Dispatch dispatch, string channel, SlackRenderer rendered, string? account, CancellationToken cancellation)
    {
        List<(string Name, string? Value)> arguments = [("channel", channel), .. Arguments(dispatch, channel, rendered), ("metadata", Metadata.Of(dispatch.OutboxId))];
        var answer = await workspace.Call("chat.postMessage", arguments, cancellation);
        if (Outcomes.NoSuchThread(answer) && dispatch.Thread is not null)
        {
            answer = await workspace.Call("chat.postMessage", [.. arguments.Where(argument => argument.Name != "thread_ts")], cancellation);
        }

        if (account is not null && answer is SlackAnswer.Ok ok && ok.Body.Text("channel") is { } own)
        {
            workspace.Directs.Remember(account, own);
        }

        // Slack's pause is for the method in the whole workspace (protocol section 13), and posting is what a workspace is for.
        return answer is SlackAnswer.RateLimited { BySlack: true, RetryAfter: var pause }
            ? new SendOutcome.RateLimited(pause, WholeWorkspace: true)
            : Outcome(dispatch, answer, Reference);
    }

    async Task<SendOutcome> Change(Dispatch dispatch, SlackRenderer rendered, CancellationToken cancellation)
    {
        var reference = dispatch.Updates ?? throw new ArgumentException("An update names what it updates.", nameof(dispatch));
        var (channel, ts) = MessageReference.Parse(reference) ?? throw new ArgumentException($"{reference} is no message of Slack's.", nameof(dispatch));
        var message = rendered.Message(dispatch.Message);
        var answer = await workspace.Call(
            "chat.update", [("channel", channel), ("ts", ts), ("text", (string?)message["text"]), ("blocks", message["blocks"]!.ToJsonString())], cancellation);
        if (!Outcomes.NothingToChange(answer))
        {
            return Outcome(dispatch, answer, _ => reference);
        }

        Log.NothingToChange(logger, workspace.Id, dispatch.OutboxId);
        return new SendOutcome.Sent(reference);
    }

    /// <summary>The channel, or the answer that kept it from us.</summary>
    async Task<(string? Channel, SlackAnswer? Answer)> Direct(string account, CancellationToken cancellation)
    {
        if (workspace.Directs.ChannelOf(account) is { } known)
        {
            return (known, null);
        }

        var answer = await workspace.OpenDirect(account, cancellation);
        if (answer is not SlackAnswer.Ok { Body: var body } || body.Text("channel", "id") is not { } channel)
        {
            return (null, answer);
        }

        workspace.Directs.Remember(account, channel);
        return (channel, null);
    }

    static IEnumerable<(string Name, string? Value)> Arguments(Dispatch dispatch, string channel, SlackRenderer rendered)
    {
        var message = rendered.Message(dispatch.Message);
        return
        [
            ("text", (string?)message["text"]),
            ("blocks", message["blocks"]!.ToJsonString()),
            ("thread_ts", Thread(dispatch, channel)),
            ("parse", "none"),
            ("unfurl_links", "false"),
            ("unfurl_media", "false"),
        ];
    }

    /// <summary>Null also where the thread is in another conversation: the person has a new account.</summary>
    static string? Thread(Dispatch dispatch, string channel) =>
        MessageReference.Parse(dispatch.Thread) is { Ts: var ts } at && at.Channel == channel ? ts : null;

    static string Reference(SlackAnswer.Ok ok) => MessageReference.Of(ok.Body.Text("channel"), ok.Body.Text("ts"));

    static string Whispered(SlackAnswer.Ok ok) => MessageReference.Of("whisper", ok.Body.Text("message_ts"));

    SendOutcome Outcome(Dispatch dispatch, SlackAnswer answer, Func<SlackAnswer.Ok, string> reference)
    {
        if (answer is SlackAnswer.Refused refused && Outcomes.IsOurs(refused.Error))
        {
            Log.NotTaken(logger, workspace.Id, dispatch.OutboxId, refused.Error, Complaints.Of(refused));
        }

        return Outcomes.Of(answer, PlaceOf(dispatch), reference);
    }

    SendOutcome NotFound(string reason) =>
        workspace.Time.GetElapsedTime(start) < GettingToKnow ? new SendOutcome.TryLater(reason) : new SendOutcome.Unreachable(reason);

    Place PlaceOf(Dispatch dispatch) =>
        new(
            dispatch.To is Destination.LeadersChannel { Team: var team } ? companies.Current.Teams.GetValueOrDefault(team)?.Channel ?? team.Value : null,
            workspace.Identity?.Name is { Length: > 0 } name ? name : "SalesNudgeBot");

    SlackRenderer Renderer(Dispatch dispatch) =>
        new(new(dispatch.Texts, id => dispatch.Names.GetValueOrDefault(id, id.Value), id => addresses.AccountOf(workspace.Id, id)));
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Rendering;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>Looks up what an answer points at, and renders it.</summary>
sealed class Faces(IDatabase database, ICompanySource companies, IAddressBook addresses)
{
    public async ValueTask<Face> Message(SlackWorkspace workspace, Message message) => new((await Renderer(workspace, message)).Message(message));

    /// <summary>A window that only tells.</summary>
    public async ValueTask<JsonObject> Notice(SlackWorkspace workspace, Message message) => (await Renderer(workspace, message)).Notice(message);

    public async ValueTask<JsonObject> Modal(SlackWorkspace workspace, Form form, string? on) =>
        (await Renderer(workspace, form.Intro is { } intro ? Core.Delivery.Message.Text(intro) : Core.Delivery.Message.Of())).Modal(form, on);

    /// <summary>Most answers hold our own words only, and need no look at the database.</summary>
    async ValueTask<SlackRenderer> Renderer(SlackWorkspace workspace, Message read)
    {
        var texts = MessageTexts.In(read).Any() ? await database.Read(stores => Mentions.TextsOf(read, stores)) : ImmutableDictionary<TextId, string>.Empty;
        return new(new(texts, companies.Current.ShortName, person => addresses.AccountOf(workspace.Id, person)));
    }
}

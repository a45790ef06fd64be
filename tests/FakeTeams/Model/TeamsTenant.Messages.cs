using System.Text.Json.Nodes;
using FakeTeams.People;

namespace FakeTeams.Model;

public sealed partial class TeamsTenant
{
    readonly List<(string User, TaskCompletionSource Shown)> waiting = [];

    /// <summary>Told of each post of the bot at the instant it is taken, under the tenant's lock.</summary>
    public Action<TeamsMessage>? Posted { get; set; }

    /// <summary>Every message of every conversation, the oldest first.</summary>
    public IReadOnlyList<TeamsMessage> Messages
    {
        get
        {
            lock (Gate)
            {
                return [.. conversations.Values.SelectMany(one => one.Messages).OrderBy(message => long.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture))];
            }
        }
    }

    /// <summary>How a message reads by now to everybody; null when it is not there.</summary>
    /// <param name="conversation">With or without its thread.</param>
    public string? TextOf(string conversation, string message)
    {
        lock (Gate)
        {
            return conversations.GetValueOrDefault(conversation.Split(';')[0])?.Find(message) is { } found ? ReadAloud.Message(found, found.Card) : null;
        }
    }

    internal TeamsMessage Keep(TeamsMessage message)
    {
        message.Conversation.Messages.Add(message);
        if (message.From is null)
        {
            Posted?.Invoke(message);
        }

        TellAll(message.Conversation);
        return message;
    }

    internal void TellAll(TeamsConversation conversation)
    {
        foreach (var user in users.Values.Where(conversation.Has).ToList())
        {
            Tell(user.Id);
        }
    }

    /// <summary>What stands in a message's place for this person from now on.</summary>
    internal void Show(TeamsMessage message, TeamsUser user, JsonObject card)
    {
        message.Views[user.Id] = new(card, NextOrder());
        Tell(user.Id);
    }

    /// <summary>Completes when something on this person's screen changes.</summary>
    internal Task Changes(string user)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add((user, source));
        return source.Task;
    }

    internal void Tell(string user)
    {
        foreach (var one in waiting.Where(one => one.User == user).ToList())
        {
            waiting.Remove(one);
            one.Shown.SetResult();
        }
    }
}

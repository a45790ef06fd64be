using System.Text.Json.Nodes;

namespace FakeSlack.Model;

public sealed partial class SlackTeam
{
    readonly List<(string User, TaskCompletionSource Shown)> waiting = [];

    /// <summary>Puts a modal on somebody's screen, on top of those that stay.</summary>
    internal SlackView Show(string user, JsonObject content, IReadOnlyList<SlackView> below)
    {
        var id = NextId("V");
        var view = new SlackView(id, user, content) { RootId = below is [var root, ..] ? root.Id : id, PreviousId = below is [.., var previous] ? previous.Id : null };
        Views[id] = view;
        Stacks[user] = [.. below, view];
        Change(view, content);
        return view;
    }

    internal SlackView NewHome(string user, JsonObject content)
    {
        var id = NextId("V");
        return new(id, user, content) { RootId = id };
    }

    internal void Change(SlackView view, JsonObject content)
    {
        Identify(content["blocks"] as JsonArray);
        view.Content = content;
        view.Hash = $"{NextTs()}.{NextId("h")}";
        Tell(view.User);
    }

    /// <summary>Completes when something is put on this person's screen, or said to them alone.</summary>
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

using System.Text.Json.Nodes;
using FakeTeams.Cards;
using FakeTeams.Model;

namespace FakeTeams.People;

/// <summary>Whom a message calls, and where its links lead: text that people wrote must never do either.</summary>
public static class Notifications
{
    /// <summary>Such as <c>@29:…</c> and <c>https://…</c>, each once.</summary>
    public static IReadOnlyList<string> Of(TeamsMessage message)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Called(message.Entities, found);
        found.UnionWith(ReadAloud.Links(message.Text));
        if (message.Card is { } card)
        {
            Called(card["msteams"]?["entities"] as JsonArray, found);
            foreach (var one in CardWalk.Objects(card))
            {
                Led(one, found);
            }
        }

        return [.. found];
    }

    static void Called(JsonArray? entities, SortedSet<string> found) =>
        found.UnionWith((entities ?? []).Where(entity => (string?)entity?["type"] == "mention").Select(entity => $"@{(string?)entity!["mentioned"]?["id"]}"));

    static void Led(JsonObject one, SortedSet<string> found)
    {
        if (CardWalk.Type(one) == "Action.OpenUrl")
        {
            found.Add((string?)one["url"] ?? "");
        }

        var texts = CardWalk.Type(one) == "TextBlock" ? [(string?)one["text"]] : one["type"] is null ? ((string?[])[one["title"]?.ToString(), one["value"]?.ToString()]) : [];
        found.UnionWith(texts.OfType<string>().SelectMany(ReadAloud.Links));
    }
}

using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace FakeTeams.Cards;

/// <summary>Whether a card may be shown in a conversation.</summary>
static class CardCheck
{
    public static IReadOnlyList<string> Check(TeamsTenant tenant, JsonObject card) => CardLimits.Check(card, id => tenant.Find(id) is not null);

    public static void Refuse(TeamsTenant tenant, TeamsConversation conversation, JsonObject card)
    {
        var wrong = Check(tenant, card).ToList();
        if (conversation.With is { } with && (card["refresh"]?["userIds"] as JsonArray ?? []).Any(user => (string?)user != with.Id))
        {
            wrong.Add("refreshes for somebody who is not in the chat");
        }

        if (wrong.Count > 0)
        {
            throw RefusedException.BadArgument(string.Join("; ", wrong));
        }
    }
}

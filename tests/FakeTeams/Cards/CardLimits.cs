using System.Text.Json.Nodes;

namespace FakeTeams.Cards;

/// <summary>What Teams would not show of an Adaptive Card, or not as it was meant (protocol section 8).</summary>
public static class CardLimits
{
    /// <summary>Teams' own host configuration shows no more.</summary>
    public const int MostActions = 6;

    const int MostRefreshed = 60;
    static readonly Version Newest = new(1, 5);

    static readonly string[] Known =
    [
        "type", "$schema", "version", "body", "actions", "refresh", "authentication", "selectAction", "fallbackText", "backgroundImage", "minHeight", "rtl", "speak", "lang",
        "verticalContentAlignment", "msteams", "metadata",
    ];

    /// <summary>Nothing when all is well.</summary>
    /// <param name="isUser">Whether this is somebody towards this bot (29:…).</param>
    public static IReadOnlyList<string> Check(JsonObject card, Func<string, bool> isUser)
    {
        var wrong = new List<string>();
        var spot = new CardSpot(card, "", wrong);
        if (spot.Type != "AdaptiveCard")
        {
            spot.Fail("is no AdaptiveCard");
            return wrong;
        }

        spot.Only(Known);
        if (!Version.TryParse(spot.Text("version"), out var version) || version > Newest)
        {
            spot.Fail($"version {spot.Text("version") ?? "is missing and"} must be 1.5 or earlier");
        }

        if (!spot.Has("body") && !spot.Has("actions"))
        {
            spot.Fail("is empty");
        }

        CardElements.Check(spot.Items("body"));
        CardActions.Check(spot, spot.Items("actions"), card);
        Ids(spot);
        Refresh(spot, isUser);
        wrong.AddRange(Mentions.Check(card, isUser));
        return wrong;
    }

    static void Ids(CardSpot card)
    {
        var inputs = CardWalk.Objects(card.Node).Where(CardWalk.IsInput).Select(input => (string?)input["id"] ?? "");
        foreach (var twice in inputs.GroupBy(id => id).Where(same => same.Count() > 1))
        {
            card.Fail($"several inputs are called {twice.Key}");
        }
    }

    static void Refresh(CardSpot card, Func<string, bool> isUser)
    {
        if (card.Part("refresh") is not { } refresh)
        {
            if (card.Has("refresh"))
            {
                card.Fail("refresh must be an object");
            }

            return;
        }

        refresh.Only(["action", "userIds", "expires"]);
        if (refresh.Part("action") is not { Type: "Action.Execute" } action)
        {
            refresh.Fail("refreshes by an Action.Execute only");
        }
        else
        {
            action.Needs("verb");
        }

        // Without them everybody's client asks, which Teams only does where there are few.
        if (refresh.Node["userIds"] is not JsonArray users)
        {
            refresh.Fail("needs userIds");
            return;
        }

        if (users.Count > MostRefreshed)
        {
            refresh.Fail($"no more than {MostRefreshed} userIds");
        }

        foreach (var user in users.Select(user => user?.ToString() ?? "").Where(user => !isUser(user)))
        {
            refresh.Fail($"{user} is nobody's id towards this bot");
        }
    }
}

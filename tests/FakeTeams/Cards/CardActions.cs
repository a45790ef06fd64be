using System.Text.Json.Nodes;

namespace FakeTeams.Cards;

/// <summary>The buttons that a card may have.</summary>
static class CardActions
{
    static readonly string[] Everywhere = ["type", "id", "title", "iconUrl", "style", "fallback", "requires", "tooltip", "isEnabled", "mode"];

    static readonly Dictionary<string, string[]> Known = new()
    {
        ["Action.Execute"] = ["verb", "data", "associatedInputs"],
        ["Action.Submit"] = ["data", "associatedInputs", "msteams"],
        ["Action.OpenUrl"] = ["url"],
        ["Action.ShowCard"] = ["card"],
        ["Action.ToggleVisibility"] = ["targetElements"],
    };

    public static void Check(CardSpot where, IEnumerable<CardSpot> actions, JsonObject card)
    {
        var all = actions.ToList();
        if (all.Count > CardLimits.MostActions)
        {
            where.Fail($"no more than {CardLimits.MostActions} actions are shown");
        }

        foreach (var action in all)
        {
            Check(action, card);
        }
    }

    static void Check(CardSpot action, JsonObject card)
    {
        if (!Known.TryGetValue(action.Type, out var own))
        {
            action.Fail($"Teams knows no {(action.Type.Length == 0 ? "action without a type" : action.Type)}");
            return;
        }

        action.Only(Everywhere.Concat(own));
        action.Needs("title");
        action.OneOf("associatedInputs", "auto", "none");
        switch (action.Type)
        {
            case "Action.Execute":
                Execute(action, card);
                break;
            case "Action.Submit":
                Overwritten(action, card);
                break;
            case "Action.OpenUrl" when action.Text("url")?.StartsWith("https://", StringComparison.Ordinal) != true:
                action.Fail("url must be https");
                break;
            case "Action.ShowCard" when action.Part("card") is { } shown:
                CardElements.Check(shown.Items("body"));
                Check(shown, shown.Items("actions"), card);
                break;
        }
    }

    static void Execute(CardSpot action, JsonObject card)
    {
        action.Needs("verb");
        Overwritten(action, card);
        if (action.Part("fallback") is not { Type: "Action.Submit" } instead)
        {
            action.Fail("needs an Action.Submit as its fallback, for clients that know no other");
        }
        else if (!JsonNode.DeepEquals(instead.Node["data"], action.Node["data"]) || instead.Text("title") != action.Text("title"))
        {
            instead.Fail("the fallback brings something else");
        }
    }

    /// <summary>Inputs are merged into data by their ids: one that is called like a key of it takes its place.</summary>
    static void Overwritten(CardSpot action, JsonObject card)
    {
        if (action.Node["data"] is not JsonObject data)
        {
            return;
        }

        foreach (var id in CardWalk.Objects(card).Where(CardWalk.IsInput).Select(input => (string?)input["id"] ?? "").Where(data.ContainsKey))
        {
            action.Fail($"the input {id} overwrites what data says");
        }
    }
}

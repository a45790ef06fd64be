using System.Text.Json.Nodes;

namespace FakeTeams.Cards;

/// <summary>The fields that a card may have.</summary>
static class CardInputs
{
    static readonly string[] Every = ["label", "isRequired", "errorMessage", "value"];

    static readonly Dictionary<string, string[]> Known = new()
    {
        ["Input.Text"] = ["placeholder", "maxLength", "regex", "isMultiline", "style", "inlineAction"],
        ["Input.Number"] = ["placeholder", "min", "max"],
        ["Input.Date"] = ["placeholder", "min", "max"],
        ["Input.Time"] = ["placeholder", "min", "max"],
        ["Input.Toggle"] = ["title", "valueOn", "valueOff", "wrap"],
        ["Input.ChoiceSet"] = ["choices", "style", "isMultiSelect", "placeholder", "wrap", "choices.data"],
    };

    public static void Check(CardSpot input, IEnumerable<string> everywhere)
    {
        if (!Known.TryGetValue(input.Type, out var own))
        {
            input.Fail($"Teams shows no {input.Type}");
            return;
        }

        input.Only(everywhere.Concat(Every).Concat(own));
        input.Needs("id");
        input.Flag("isRequired");
        // Whoever listens to a card hears the label, and of what is missing the message.
        input.Needs("label");
        if (input.Node["isRequired"] is JsonValue required && required.ToString() == "true")
        {
            input.Needs("errorMessage");
        }

        input.OneOf("style", input.Type == "Input.ChoiceSet" ? ["compact", "expanded", "filtered"] : ["text", "tel", "url", "email", "password"]);
        switch (input.Type)
        {
            case "Input.ChoiceSet":
                Choices(input);
                break;
            case "Input.Toggle":
                input.Needs("title");
                break;
        }
    }

    static void Choices(CardSpot input)
    {
        var values = new HashSet<string>();
        foreach (var choice in input.Items("choices", least: 1))
        {
            choice.Only(["title", "value"]);
            choice.Needs("title");
            choice.Needs("value");
            if (!values.Add(choice.Text("value") ?? ""))
            {
                choice.Fail("the same value as another choice");
            }
        }

        if (input.Text("value") is { Length: > 0 } value && value.Split(',') is var chosen && chosen.Any(one => !values.Contains(one)))
        {
            input.Fail($"{value} is none of the choices");
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>One field of a form. What Teams checks by itself is only to be kind: everything is checked again where the form is decided.</summary>
static class FormInput
{
    /// <summary>What an option that means "none" is sent as: Teams takes no empty value. Reading a form turns it back.</summary>
    public const string NoValue = "d_none";

    const int FewChoices = 4;
    const int ManyChoices = 12;

    /// <param name="value">What the field starts with.</param>
    public static JsonObject Of(Input input, string? value, FormRoom room)
    {
        var field = input switch
        {
            Input.Text text => Text(value, text.Multiline, room, text.Hint),
            Input.Number => Number(value),
            Input.Choice choice => Choice(choice, value, room.Choices),
            _ => Text(value, multiline: false, room),
        };
        var label = Verbatim.Plain(input.Label);
        field["id"] = CardVerbs.InputPrefix + input.Id;
        field["label"] = input.Optional && input is not Input.Choice ? CardWords.Optional(label) : label;
        if (!input.Optional)
        {
            field["isRequired"] = true;
            field["errorMessage"] = input is Input.Number ? CardWords.NumberNeeded : CardWords.Needed;
        }

        return field;
    }

    /// <summary>What is said below the field; null when nothing is.</summary>
    public static string? Hint(Input input, FormRoom room) =>
        input switch
        {
            Input.When moment => moment.Hint ?? DeliveryWords.WhenHint,
            Input.Choice choice when choice.Options.Length > room.Choices => CardWords.NotEverybody,
            _ => null,
        };

    /// <param name="example">Stands in the field until something is typed.</param>
    static JsonObject Text(string? value, bool multiline, FormRoom room, string? example = null)
    {
        var field = new JsonObject { ["type"] = "Input.Text", ["maxLength"] = FormRoom.Most.Letters };
        if (multiline)
        {
            field["isMultiline"] = true;
        }

        if (example is not null && Cut.To(Kit.Label, Verbatim.Plain(example)) is { Length: > 0 } placeholder)
        {
            field["placeholder"] = placeholder;
        }

        if (Readable.Clean(value ?? "") is { Length: > 0 } prefilled)
        {
            field["value"] = Cut.To(room.Letters, prefilled);
        }

        return field;
    }

    static JsonObject Number(string? value)
    {
        var field = new JsonObject { ["type"] = "Input.Number", ["min"] = 0 };
        if (int.TryParse(value, CultureInfo.InvariantCulture, out var number))
        {
            field["value"] = number;
        }

        return field;
    }

    static JsonObject Choice(Input.Choice choice, string? value, int most)
    {
        var chosen = choice.Options.FirstOrDefault(option => option.Value == (value ?? ""));
        var options = choice.Options.Take(most).ToList();
        if (chosen is not null && !options.Contains(chosen))
        {
            options.Add(chosen);
        }

        var field = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["style"] = options.Count <= FewChoices ? "expanded" : options.Count <= ManyChoices ? "compact" : "filtered",
            ["choices"] = new JsonArray([.. options.Select(option => new JsonObject { ["title"] = Cut.To(Kit.Label, Verbatim.Plain(option.Label)), ["value"] = Sent(option) })]),
        };
        if (chosen is not null)
        {
            field["value"] = Sent(chosen);
        }

        return field;
    }

    static string Sent(Option option) => option.Value.Length == 0 ? NoValue : option.Value;
}

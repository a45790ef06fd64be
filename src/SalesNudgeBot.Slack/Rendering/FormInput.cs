using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>One field of a form as an input block; its id is the block's, and the element is always called <c>value</c>.</summary>
static class FormInput
{
    /// <summary>What an option that means "none" is sent as: Slack takes no empty value. Reading a form turns it back.</summary>
    public const string NoValue = "-";

    public const string Element = "value";

    const int LongestLabel = 150;
    const int LongestValue = 2900;

    /// <summary>A view holds 250 KB; so many names, with what is around each, stay well below.</summary>
    const int MostChoices = 1200;

    public static JsonObject Block(Input input)
    {
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = input.Id,
            ["label"] = Kit.Plain(Readable.Clean(input.Label), LongestLabel),
            ["optional"] = input.Optional,
            ["element"] = input switch
            {
                Input.Text text => Text(text.Value, text.Multiline),
                Input.Number number => Number(number.Value),
                Input.Choice choice => Choice(choice),
                _ => Text(input.Value, multiline: false),
            },
        };
        if (HintOf(input) is { Length: > 0 } hint)
        {
            block["hint"] = Kit.Plain(Readable.Clean(hint), LongestLabel);
        }

        return block;
    }

    static string? HintOf(Input input) =>
        input switch
        {
            Input.Text text => text.Hint,
            Input.When moment => moment.Hint ?? DeliveryWords.WhenHint,
            _ => null,
        };

    static JsonObject Text(string? value, bool multiline)
    {
        var element = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Element };
        if (multiline)
        {
            element["multiline"] = true;
        }

        if (Readable.Clean(value ?? "") is { Length: > 0 } prefilled)
        {
            element["initial_value"] = Cut.To(LongestValue, prefilled);
        }

        return element;
    }

    static JsonObject Number(string? value)
    {
        var element = new JsonObject { ["type"] = "number_input", ["action_id"] = Element, ["is_decimal_allowed"] = false };
        if (int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            element["initial_value"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return element;
    }

    static JsonObject Choice(Input.Choice choice)
    {
        var element = new JsonObject { ["type"] = "static_select", ["action_id"] = Element };
        var options = choice.Options.Take(MostChoices).ToArray();
        if (options.Length <= Kit.MostOptions)
        {
            element["options"] = Options(options);
        }
        else
        {
            element["option_groups"] = new JsonArray(
                [.. options.Chunk(Kit.MostOptions).Select(group => new JsonObject { ["label"] = Kit.Plain(Range(group), Kit.Label), ["options"] = Options(group) })]);
        }

        if (options.FirstOrDefault(option => option.Value == (choice.Value ?? "")) is { } chosen)
        {
            element["initial_option"] = Shown(chosen);
        }

        return element;
    }

    static string Range(Option[] group) => $"{Cut.To(Kit.Label / 2 - 2, Readable.Clean(group[0].Label))} – {Cut.To(Kit.Label / 2 - 2, Readable.Clean(group[^1].Label))}";

    static JsonArray Options(IEnumerable<Option> options) => new([.. options.Select(Shown)]);

    static JsonObject Shown(Option option) =>
        new() { ["text"] = Kit.Plain(Readable.Clean(option.Label), Kit.Label), ["value"] = option.Value.Length == 0 ? NoValue : option.Value };
}

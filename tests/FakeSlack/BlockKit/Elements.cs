using System.Globalization;
using System.Text.Json;

namespace FakeSlack.BlockKit;

/// <summary>What people press, pick and fill in.</summary>
static class Elements
{
    /// <summary>These take no place outside of an input block.</summary>
    static readonly string[] InputOnly = ["plain_text_input", "number_input", "email_text_input", "url_text_input"];

    public static bool IsInteractive(string type) => type is "button" or "overflow" or "datepicker" or "timepicker" or "radio_buttons" or "checkboxes" || type.EndsWith("_select", StringComparison.Ordinal) || InputOnly.Contains(type);

    public static void Check(Spot element, bool inInput)
    {
        element.String("action_id", 255);
        element.Flag("focus_on_load");
        Texts.Confirm(element);
        if (inInput != InputOnly.Contains(element.Type) && (!inInput || element.Type is "button" or "overflow" or "image"))
        {
            element.Fail(inInput ? $"unsupported element in an input block: {element.Type}" : $"unsupported element outside of an input block: {element.Type}");
        }

        switch (element.Type)
        {
            case "button":
                element.Only("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
                Texts.Plain(element, "text", 75, required: true);
                element.String("value", 2000);
                element.String("url", 3000);
                element.String("accessibility_label", 75);
                element.OneOf("style", "primary", "danger");
                break;
            case "static_select" or "multi_static_select":
                Select(element);
                break;
            case "radio_buttons" or "checkboxes":
                element.Only("type", "action_id", "options", "initial_option", "initial_options", "confirm", "focus_on_load");
                if (element.Needs("options"))
                {
                    Texts.Options(element, "options", 10, mrkdwn: true);
                    Texts.Initial(element, "initial_option");
                }

                break;
            case "overflow":
                element.Only("type", "action_id", "options", "confirm");
                if (element.Needs("options"))
                {
                    Texts.Options(element, "options", 5);
                }

                break;
            case "datepicker":
                element.Only("type", "action_id", "initial_date", "confirm", "focus_on_load", "placeholder");
                Texts.Plain(element, "placeholder", 150);
                Like(element, "initial_date", "yyyy-MM-dd");
                break;
            case "timepicker":
                element.Only("type", "action_id", "initial_time", "confirm", "focus_on_load", "placeholder", "timezone");
                Texts.Plain(element, "placeholder", 150);
                Like(element, "initial_time", "HH:mm");
                break;
            case "plain_text_input":
                TextInput(element);
                break;
            case "number_input":
                element.Only("type", "action_id", "is_decimal_allowed", "initial_value", "min_value", "max_value", "dispatch_action_config", "focus_on_load", "placeholder");
                element.Flag("is_decimal_allowed", required: true);
                Texts.Plain(element, "placeholder", 150);
                Number(element, "initial_value");
                Number(element, "min_value");
                Number(element, "max_value");
                break;
            case "users_select":
                element.Only("type", "action_id", "initial_user", "confirm", "focus_on_load", "placeholder");
                Texts.Plain(element, "placeholder", 150);
                break;
            case "conversations_select" or "channels_select":
                element.Only("type", "action_id", "initial_conversation", "initial_channel", "default_to_current_conversation", "confirm", "response_url_enabled", "filter", "focus_on_load", "placeholder");
                Texts.Plain(element, "placeholder", 150);
                break;
            default:
                element.Fail($"unsupported type: {element.Type}");
                break;
        }
    }

    public static void Image(Spot image)
    {
        image.Only("type", "image_url", "slack_file", "alt_text");
        image.String("alt_text", 2000, required: true);
        image.String("image_url", 3000);
        if (image.Has("image_url") == image.Has("slack_file"))
        {
            image.Fail("needs one of image_url and slack_file");
        }
    }

    static void Select(Spot select)
    {
        select.Only("type", "action_id", "options", "option_groups", "initial_option", "initial_options", "confirm", "max_selected_items", "focus_on_load", "placeholder");
        Texts.Plain(select, "placeholder", 150);
        if (select.Has("options") == select.Has("option_groups"))
        {
            select.Fail("needs one of options and option_groups");
            return;
        }

        if (select.Has("options"))
        {
            Texts.Options(select, "options", 100);
        }
        else
        {
            foreach (var group in select.Items("option_groups", 100))
            {
                group.Only("label", "options");
                Texts.Plain(group, "label", 75, required: true);
                if (group.Needs("options"))
                {
                    Texts.Options(group, "options", 100);
                }
            }
        }

        Texts.Initial(select, "initial_option");
    }

    static void TextInput(Spot input)
    {
        input.Only("type", "action_id", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder");
        Texts.Plain(input, "placeholder", 150);
        input.Flag("multiline");
        var (least, most) = (input.Integer("min_length", 0, 3000), input.Integer("max_length", 1, 3000));
        if (least > most)
        {
            input.Fail("min_length must not be greater than max_length");
        }

        input.String("initial_value", most ?? 3000, least: 0);
    }

    static void Number(Spot input, string name)
    {
        if (input.Has(name) && (input.Value.GetProperty(name) is not { ValueKind: JsonValueKind.String } number || !decimal.TryParse(number.GetString(), CultureInfo.InvariantCulture, out _)))
        {
            input.At(name).Fail("must be a number, as a string");
        }
    }

    static void Like(Spot element, string name, string pattern)
    {
        if (element.Has(name) && (element.Value.GetProperty(name) is not { ValueKind: JsonValueKind.String } text || !DateTime.TryParseExact(text.GetString(), pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            element.At(name).Fail($"must be written as {pattern}");
        }
    }
}

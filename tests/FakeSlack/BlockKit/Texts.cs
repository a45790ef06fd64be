using System.Text.Json;

namespace FakeSlack.BlockKit;

/// <summary>Text objects, options and confirmations.</summary>
static class Texts
{
    public static void Plain(Spot owner, string name, int most, bool required = false)
    {
        if (required ? owner.Needs(name) : owner.Has(name))
        {
            Text(owner.At(name), most, mrkdwn: false);
        }
    }

    public static void Any(Spot owner, string name, int most, bool required = false)
    {
        if (required ? owner.Needs(name) : owner.Has(name))
        {
            Text(owner.At(name), most, mrkdwn: true);
        }
    }

    public static void Text(Spot text, int most, bool mrkdwn)
    {
        if (text.Type == "plain_text")
        {
            text.Only("type", "text", "emoji");
            text.Flag("emoji");
        }
        else if (mrkdwn && text.Type == "mrkdwn")
        {
            text.Only("type", "text", "verbatim");
            text.Flag("verbatim");
        }
        else
        {
            text.Fail(mrkdwn ? "must be a plain_text or mrkdwn object" : "must be a plain_text object");
            return;
        }

        text.String("text", most, required: true);
    }

    public static void Confirm(Spot owner)
    {
        if (!owner.Has("confirm"))
        {
            return;
        }

        var confirm = owner.At("confirm");
        confirm.Only("title", "text", "confirm", "deny", "style");
        Plain(confirm, "title", 100, required: true);
        Any(confirm, "text", 300, required: true);
        Plain(confirm, "confirm", 30, required: true);
        Plain(confirm, "deny", 30, required: true);
        confirm.OneOf("style", "primary", "danger");
    }

    public static void Options(Spot owner, string name, int most, bool mrkdwn = false)
    {
        var values = new HashSet<string>();
        foreach (var option in owner.Items(name, most))
        {
            Option(option, mrkdwn);
            if (option.Has("value") && option.Value.GetProperty("value") is { ValueKind: JsonValueKind.String } value && !values.Add(value.GetString()!))
            {
                option.Fail($"duplicate option value: {value.GetString()}");
            }
        }
    }

    /// <summary>What is chosen at first has to be one of the options, exactly.</summary>
    public static void Initial(Spot owner, string name)
    {
        if (!owner.Has(name))
        {
            return;
        }

        Option(owner.At(name), mrkdwn: true);
        var groups = owner.Has("option_groups") ? owner.Items("option_groups", 100) : [owner];
        if (!groups.Any(group => group.Has("options") && group.Items("options", 100).Any(option => JsonElement.DeepEquals(option.Value, owner.Value.GetProperty(name)))))
        {
            owner.At(name).Fail("must match one of the options");
        }
    }

    // Documented are 150 in one place and 75 in another for a value: the shorter one is safe.
    static void Option(Spot option, bool mrkdwn)
    {
        option.Only("text", "value", "description", "url");
        if (option.IsObject && option.Needs("text"))
        {
            Text(option.At("text"), 75, mrkdwn);
        }

        option.String("value", 75, required: true);
        Plain(option, "description", 75);
        option.String("url", 3000);
    }
}

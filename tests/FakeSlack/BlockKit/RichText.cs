namespace FakeSlack.BlockKit;

/// <summary>The block whose text is never read as markup.</summary>
static class RichText
{
    public static void Check(Spot block)
    {
        block.Only("type", "block_id", "elements");
        if (!block.Needs("elements"))
        {
            return;
        }

        foreach (var element in block.Items("elements", int.MaxValue))
        {
            switch (element.Type)
            {
                case "rich_text_section":
                    Section(element, "type", "elements");
                    break;
                case "rich_text_quote" or "rich_text_preformatted":
                    Section(element, "type", "elements", "border");
                    break;
                case "rich_text_list":
                    element.Only("type", "elements", "style", "indent", "offset", "border");
                    element.OneOf("style", "bullet", "ordered");
                    if (element.Needs("style") && element.Needs("elements"))
                    {
                        foreach (var item in element.Items("elements", int.MaxValue))
                        {
                            Section(item, "type", "elements");
                        }
                    }

                    break;
                default:
                    element.Fail($"unsupported type: {element.Type}");
                    break;
            }
        }
    }

    static void Section(Spot section, params ReadOnlySpan<string> properties)
    {
        section.Only(properties);
        if (!section.IsObject || !section.Needs("elements"))
        {
            return;
        }

        foreach (var leaf in section.Items("elements", int.MaxValue, least: 0))
        {
            Leaf(leaf);
        }
    }

    static void Leaf(Spot leaf)
    {
        switch (leaf.Type)
        {
            case "text":
                leaf.Only("type", "text", "style");
                leaf.String("text", int.MaxValue - 1, required: true);
                break;
            case "link":
                leaf.Only("type", "url", "text", "unsafe", "style");
                leaf.String("url", 3000, required: true);
                break;
            case "user":
                leaf.Only("type", "user_id", "style");
                leaf.String("user_id", 255, required: true);
                break;
            case "channel":
                leaf.Only("type", "channel_id", "style");
                leaf.String("channel_id", 255, required: true);
                break;
            case "usergroup":
                leaf.Only("type", "usergroup_id", "style");
                break;
            case "emoji":
                leaf.Only("type", "name", "unicode", "style", "skin_tone");
                leaf.String("name", 255, required: true);
                break;
            case "broadcast":
                leaf.Only("type", "range", "style");
                leaf.OneOf("range", "here", "channel", "everyone");
                break;
            case "date":
                leaf.Only("type", "timestamp", "format", "url", "fallback", "style");
                leaf.String("format", 255, required: true);
                break;
            default:
                leaf.Fail($"unsupported type: {leaf.Type}");
                return;
        }

        if (leaf.Has("style"))
        {
            leaf.At("style").Only("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");
        }
    }
}

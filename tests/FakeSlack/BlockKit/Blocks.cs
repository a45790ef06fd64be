using System.Text.Json;

namespace FakeSlack.BlockKit;

/// <summary>Where blocks stand.</summary>
enum Surface
{
    Message,
    Modal,
    Home,
}

static class Blocks
{
    public static void Check(IReadOnlyList<Spot> blocks, Surface surface)
    {
        var (ids, focused) = (new HashSet<string>(), 0);
        foreach (var block in blocks)
        {
            if (!block.IsObject)
            {
                block.Fail("must be an object");
                continue;
            }

            block.String("block_id", 255);
            if (block.Has("block_id") && block.Value.GetProperty("block_id") is { ValueKind: JsonValueKind.String } id && !ids.Add(id.GetString()!))
            {
                block.At("block_id").Fail($"`block_id` already exists: {id.GetString()}");
            }

            Check(block, surface);
            focused += block.Value.GetRawText().Split("\"focus_on_load\":true").Length - 1;
        }

        if (focused > 1 && blocks is [var first, ..])
        {
            first.Fail("only one element can have focus_on_load set to true");
        }
    }

    static void Check(Spot block, Surface surface)
    {
        switch (block.Type)
        {
            case "section":
                Section(block);
                break;
            case "header":
                block.Only("type", "block_id", "text");
                Texts.Plain(block, "text", 150, required: true);
                break;
            case "divider":
                block.Only("type", "block_id");
                break;
            case "context":
                Context(block);
                break;
            case "actions":
                Actions(block);
                break;
            case "input":
                Input(block, surface);
                break;
            case "image":
                block.Only("type", "block_id", "image_url", "slack_file", "alt_text", "title");
                block.String("alt_text", 2000, required: true);
                block.String("image_url", 3000);
                Texts.Plain(block, "title", 2000);
                break;
            case "rich_text":
                RichText.Check(block);
                break;
            case "markdown" when surface is Surface.Message:
                block.Only("type", "block_id", "text");
                block.String("text", 12_000, required: true);
                break;
            default:
                block.Fail($"unsupported type: {block.Type}");
                break;
        }
    }

    static void Section(Spot block)
    {
        block.Only("type", "block_id", "text", "fields", "accessory", "expand");
        block.Flag("expand");
        if (!block.Has("text") && !block.Has("fields"))
        {
            block.Fail("missing required field: text or fields");
        }

        Texts.Any(block, "text", 3000);
        if (block.Has("fields"))
        {
            foreach (var field in block.Items("fields", 10))
            {
                Texts.Text(field, 2000, mrkdwn: true);
            }
        }

        if (block.Has("accessory"))
        {
            var accessory = block.At("accessory");
            if (accessory.Type == "image")
            {
                Elements.Image(accessory);
            }
            else
            {
                Elements.Check(accessory, inInput: false);
            }
        }
    }

    static void Context(Spot block)
    {
        block.Only("type", "block_id", "elements");
        if (!block.Needs("elements"))
        {
            return;
        }

        foreach (var element in block.Items("elements", 10))
        {
            if (element.Type == "image")
            {
                Elements.Image(element);
            }
            else
            {
                Texts.Text(element, 3000, mrkdwn: true);
            }
        }
    }

    static void Actions(Spot block)
    {
        block.Only("type", "block_id", "elements");
        if (!block.Needs("elements"))
        {
            return;
        }

        var ids = new HashSet<string>();
        foreach (var element in block.Items("elements", 25))
        {
            if (!Elements.IsInteractive(element.Type) || element.Type.StartsWith("multi_", StringComparison.Ordinal))
            {
                element.Fail($"unsupported type: {element.Type}");
                continue;
            }

            Elements.Check(element, inInput: false);
            if (element.Has("action_id") && element.Value.GetProperty("action_id") is { ValueKind: JsonValueKind.String } id && !ids.Add(id.GetString()!))
            {
                element.At("action_id").Fail($"`action_id` already exists: {id.GetString()}");
            }
        }
    }

    static void Input(Spot block, Surface surface)
    {
        block.Only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        Texts.Plain(block, "label", 2000, required: true);
        Texts.Plain(block, "hint", 2000);
        block.Flag("optional");
        block.Flag("dispatch_action");
        if (block.Needs("element"))
        {
            Elements.Check(block.At("element"), inInput: true);
        }

        if (surface is Surface.Home && !(block.Has("dispatch_action") && block.Value.GetProperty("dispatch_action").ValueKind is JsonValueKind.True))
        {
            block.Fail("an input block of a home view needs dispatch_action: true");
        }
    }
}

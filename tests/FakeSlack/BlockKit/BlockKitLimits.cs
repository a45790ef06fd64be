using System.Text.Json;

namespace FakeSlack.BlockKit;

/// <summary>What Slack refuses of blocks and views, said as Slack says it.</summary>
public static class BlockKitLimits
{
    const int LargestView = 250_000;

    /// <summary>Nothing when Slack would take it.</summary>
    /// <param name="payload">The blocks of a message as an array, a whole message, or a modal or home view.</param>
    public static IReadOnlyList<string> Check(JsonElement payload)
    {
        var wrong = new List<string>();
        var spot = new Spot(payload, "", wrong);
        if (payload.ValueKind is JsonValueKind.Array)
        {
            // A document with the one property that it would stand in, so that the pointers are Slack's.
            using var whole = JsonDocument.Parse($$"""{"blocks":{{payload.GetRawText()}}}""");
            Blocks.Check(new Spot(whole.RootElement, "", wrong).Items("blocks", 50, least: 0), Surface.Message);
        }
        else if (spot.Type is "modal" or "home")
        {
            View(spot);
        }
        else if (spot.Has("blocks"))
        {
            Blocks.Check(spot.Items("blocks", 50, least: 0), Surface.Message);
        }
        else if (!spot.Has("text") || spot.Has("type"))
        {
            spot.Fail("must be an array of blocks, a message, or a modal or home view");
        }

        return wrong;
    }

    static void View(Spot view)
    {
        if (view.Value.GetRawText().Length > LargestView)
        {
            view.Fail("view_too_large");
        }

        view.String("private_metadata", 3000, least: 0);
        view.String("callback_id", 255, least: 0);
        view.String("external_id", 255, least: 0);
        var blocks = view.Needs("blocks") ? view.Items("blocks", 100, least: 0) : [];
        if (view.Type == "home")
        {
            view.Only("type", "blocks", "private_metadata", "callback_id", "external_id");
            Blocks.Check(blocks, Surface.Home);
            return;
        }

        view.Only("type", "title", "submit", "close", "blocks", "private_metadata", "callback_id", "external_id", "clear_on_close", "notify_on_close", "submit_disabled");
        Texts.Plain(view, "title", 24, required: true);
        Texts.Plain(view, "submit", 24);
        Texts.Plain(view, "close", 24);
        view.Flag("clear_on_close");
        view.Flag("notify_on_close");
        if (!view.Has("submit") && blocks.Any(block => block.Type == "input"))
        {
            view.Fail("missing required field: submit, because there is an input block");
        }

        Blocks.Check(blocks, Surface.Modal);
    }
}

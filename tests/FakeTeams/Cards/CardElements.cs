namespace FakeTeams.Cards;

/// <summary>The elements that a card may have, and what each of them may have.</summary>
static class CardElements
{
    static readonly string[] Everywhere = ["type", "id", "isVisible", "separator", "spacing", "height", "fallback", "requires", "targetWidth"];
    static readonly string[] Boxes = ["items", "selectAction", "style", "verticalContentAlignment", "bleed", "backgroundImage", "minHeight", "rtl"];

    static readonly Dictionary<string, string[]> Known = new()
    {
        ["TextBlock"] = ["text", "color", "fontType", "horizontalAlignment", "isSubtle", "maxLines", "size", "weight", "wrap", "style"],
        ["RichTextBlock"] = ["inlines", "horizontalAlignment"],
        ["Image"] = ["url", "altText", "backgroundColor", "horizontalAlignment", "selectAction", "size", "style", "width", "msteams"],
        ["ImageSet"] = ["images", "imageSize"],
        ["Container"] = Boxes,
        ["ColumnSet"] = ["columns", "selectAction", "style", "bleed", "minHeight", "horizontalAlignment"],
        ["Column"] = [.. Boxes, "width"],
        ["FactSet"] = ["facts"],
        ["ActionSet"] = ["actions"],
        ["Table"] = ["columns", "rows", "firstRowAsHeader", "showGridLines", "gridStyle", "horizontalCellContentAlignment", "verticalCellContentAlignment"],
        ["TableRow"] = ["cells", "style", "horizontalCellContentAlignment", "verticalCellContentAlignment"],
        ["TableCell"] = Boxes,
    };

    static readonly string[] Charts = ["Chart.Donut", "Chart.Pie", "Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.Line", "Chart.Gauge"];

    public static void Check(IEnumerable<CardSpot> elements)
    {
        foreach (var element in elements)
        {
            Check(element);
        }
    }

    static void Check(CardSpot element)
    {
        if (element.Type.StartsWith("Input.", StringComparison.Ordinal))
        {
            CardInputs.Check(element, Everywhere);
            return;
        }

        if (Charts.Contains(element.Type))
        {
            // Outside the schema: what does not know it shows this instead.
            if (element.Part("fallback") is not { } instead)
            {
                element.Fail("a chart needs a fallback");
                return;
            }

            Check(instead);
            return;
        }

        if (!Known.TryGetValue(element.Type, out var own))
        {
            element.Fail($"Teams shows no {(element.Type.Length == 0 ? "element without a type" : element.Type)}");
            return;
        }

        element.Only(Everywhere.Concat(own));
        element.Flag("isVisible");
        element.Flag("wrap");
        element.OneOf("spacing", "default", "none", "small", "medium", "large", "extraLarge", "padding");
        element.OneOf("size", "default", "small", "medium", "large", "extraLarge", "auto", "stretch");
        element.OneOf("weight", "default", "lighter", "bolder");
        element.OneOf("color", "default", "dark", "light", "accent", "good", "warning", "attention");
        Inside(element);
    }

    static void Inside(CardSpot element)
    {
        switch (element.Type)
        {
            case "TextBlock":
                element.Needs("text");
                break;
            case "RichTextBlock":
                Runs(element);
                break;
            case "Image":
                element.Needs("url");
                element.Needs("altText");
                break;
            case "ImageSet":
                Check(element.Items("images", least: 1));
                break;
            case "Container" or "Column" or "TableCell":
                Check(element.Items("items"));
                break;
            case "ColumnSet":
                Check(element.Items("columns", least: 1));
                break;
            case "Table":
                Check(element.Items("rows", least: 1));
                break;
            case "TableRow":
                Check(element.Items("cells", least: 1));
                break;
            case "FactSet":
                Facts(element);
                break;
            case "ActionSet":
                CardActions.Check(element, element.Items("actions", least: 1), element.Node.Root.AsObject());
                break;
        }
    }

    static void Runs(CardSpot element)
    {
        foreach (var run in element.Items("inlines", least: 1))
        {
            if (run.Type != "TextRun")
            {
                run.Fail($"a RichTextBlock has no {run.Type}");
            }

            run.Only(["type", "text", "color", "fontType", "highlight", "isSubtle", "italic", "selectAction", "size", "strikethrough", "underline", "weight"]);
            if (string.IsNullOrEmpty(run.Text("text")))
            {
                run.Fail("needs text");
            }
        }
    }

    static void Facts(CardSpot element)
    {
        foreach (var fact in element.Items("facts", least: 1))
        {
            fact.Only(["title", "value"]);
            fact.Needs("title");
            fact.Needs("value");
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared;

namespace Teams.Tests.Golden;

/// <summary>
/// Microsoft's own renderer reads every card, and its types for Teams, charts included, hold it to the letter. The JSON schema of 1.5 is in no
/// package: <c>check.mjs</c> takes it as a second file, from wherever it is.
/// </summary>
public sealed class SchemaTests
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    static string Folder { get; } = Made();

    [Fact]
    public void Microsofts_renderer_finds_nothing_wrong_with_any_card()
    {
        Node.Needed();
        var (code, output) = Check("cards.json", Catalogue.All);
        Assert.True(code == 0, output);
        Assert.Contains($"{Catalogue.All.Count} cards", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Input.Text"}""", "unique Id")]
    [InlineData("""{"type":"TextBlock","text":"t","size":"huge"}""", "size")]
    [InlineData("""{"type":"Marquee","text":"t"}""", "Marquee")]
    [InlineData("""{"type":"Chart.Pie","data":[]}""", "Chart.Pie")]
    public void It_finds_what_is_wrong(string element, string named)
    {
        Node.Needed();
        var card = Kit.Card([JsonNode.Parse(element)]);
        var (code, output) = Check($"wrong-{named.Length}.json", new Dictionary<string, JsonObject> { ["wrong"] = new() { ["card"] = card } });
        Assert.Equal(1, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Microsofts_types_for_Teams_take_every_card()
    {
        Node.Needed();
        var (code, output) = Types("golden.ts", Catalogue.All.Values.Select(one => one["card"]!.ToJsonString()));
        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"t","bold":true}""")]
    [InlineData("""{"type":"Chart.HorizontalBar","data":[{"x":"a","y":"1"}]}""")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextBlock","text":"t"}]}""")]
    public void What_they_do_not_know_is_found(string element)
    {
        Node.Needed();
        Assert.NotEqual(0, Types($"wrong-{element.Length}.ts", [Kit.Card([JsonNode.Parse(element)]).ToJsonString()]).Code);
    }

    static (int Code, string Output) Check(string name, IReadOnlyDictionary<string, JsonObject> cards)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, new JsonObject(cards.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value["card"]!.DeepClone()))).ToJsonString());
        return Node.Run(Path.Combine(Path.GetDirectoryName(Here())!, "check.mjs"), [file], Longest);
    }

    static (int Code, string Output) Types(string name, IEnumerable<string> cards)
    {
        var script = Path.Combine(Folder, name);
        File.WriteAllText(
            script,
            "import type { IAdaptiveCard } from \"@microsoft/teams.cards\";\n" + string.Concat(cards.Select((json, i) => $"export const golden{i}: IAdaptiveCard = {json};\n")));
        return Node.Run(
            "typescript/bin/tsc", ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", script], Longest);
    }

    static string Made() => Directory.CreateDirectory(Path.Combine(Node.Folder, "node_modules", ".golden-teams")).FullName;

    static string Here([CallerFilePath] string path = "") => path;
}

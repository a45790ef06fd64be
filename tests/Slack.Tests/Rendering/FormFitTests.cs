using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FakeSlack.BlockKit;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;
using Slack.Tests.Golden;

namespace Slack.Tests.Rendering;

public sealed partial class FormFitTests
{
    [Fact]
    public void Every_form_keeps_all_of_its_words()
    {
        foreach (var (name, form) in EveryMessage.AllForms)
        {
            var view = Catalogue.Renderer.Modal(form, null);
            Assert.Equal((name, form.Title), (name, (string?)view["title"]!["text"]));
            Assert.Equal((name, form.Submit), (name, (string?)view["submit"]!["text"]));
            var blocks = view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").ToList();
            Assert.Equal(form.Inputs.Select(input => (input.Id, input.Label)), blocks.Select(block => ((string)block!["block_id"]!, (string)block["label"]!["text"]!)));
            foreach (var (input, block) in form.Inputs.Zip(blocks))
            {
                if (input is Input.Choice choice)
                {
                    Assert.Equal(choice.Options.Select(option => option.Label), block!["element"]!["options"]!.AsArray().Select(option => (string)option!["text"]!["text"]!));
                }
            }
        }
    }

    [Fact]
    public void Every_form_of_the_source_is_among_them()
    {
        var source = File.ReadAllText(Path.Combine(SalesNudgeBot.Tests.Shared.Node.Folder, "..", "..", "src", "SalesNudgeBot.Core", "Wording", "Forms.cs"));
        var named = Verb().Matches(source).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(named.Count > 10);
        Assert.Empty(named.Except(EveryMessage.AllForms.Select(one => one.Form.Action.Verb)));
    }

    [Fact]
    public void A_choice_of_nothing_goes_out_as_a_value_that_Slack_takes()
    {
        var form = new Form("Who", null, [new Input.Choice("who", "Who?", [new("", "Nobody"), new("ana", "Ana")], Optional: true)], "Save", new("a", "b"));
        var element = Element(form);
        Assert.Equal([FormInput.NoValue, "ana"], element["options"]!.AsArray().Select(option => (string)option!["value"]!));
        Assert.True(JsonNode.DeepEquals(element["options"]![0], element["initial_option"]));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(1200, true)]
    [InlineData(5000, true)]
    public void A_choice_among_many_is_grouped(int people, bool grouped)
    {
        var form = new Form("Who", null, [new Input.Choice("who", "Who?", [.. Enumerable.Range(0, people).Select(i => new Option($"person-{i}", $"Person {i} of the whole company"))], "person-7")], "Save", new("a", "b"));
        Assert.Equal(grouped, Element(form)["option_groups"] is not null);
        Assert.Empty(BlockKitLimits.Check(JsonSerializer.SerializeToElement(Catalogue.Renderer.Modal(form, null))));
    }

    [Fact]
    public void A_form_remembers_what_it_is_for_and_where_it_came_from()
    {
        var form = new Form("Who", null, [new Input.Text("t", "T")], "Save", new("case.step", "l-1", "x|y"));
        Assert.Equal("""{"action":"case.step|l-1|x|y","on":"C1/12.3"}""", JsonNode.Parse((string)Catalogue.Renderer.Modal(form, "C1/12.3")["private_metadata"]!)!.ToJsonString());
        Assert.Null(JsonNode.Parse((string)Catalogue.Renderer.Modal(form, null)["private_metadata"]!)!["on"]);
    }

    static JsonNode Element(Form form) => Catalogue.Renderer.Modal(form, null)["blocks"]![0]!["element"]!;

    [GeneratedRegex("""^\s+"(\w+\.\w+)" =>""", RegexOptions.Multiline)]
    private static partial Regex Verb();
}

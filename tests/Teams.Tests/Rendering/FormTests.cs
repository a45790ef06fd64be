using System.Text.Json.Nodes;
using FakeTeams.Cards;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;
using Teams.Tests.Golden;

namespace Teams.Tests.Rendering;

public sealed class FormTests
{
    static readonly ActionRef Opens = new("case.step", "l-1", "x|y");

    [Fact]
    public void Every_form_keeps_all_of_its_words()
    {
        foreach (var (name, form) in EveryMessage.AllForms)
        {
            var card = Catalogue.Renderer.Form(form, Opens).Content;
            Assert.Equal((name, form.Title), (name, (string?)card["body"]![0]!["inlines"]![0]!["text"]));
            Assert.Equal([form.Submit, "Cancel"], CardWalk.Buttons(card).Select(button => (string)button["title"]!));
            Assert.Equal(form.Inputs.Select(input => $"i_{input.Id}"), CardWalk.Inputs(card).Select(input => (string)input["id"]!));
            foreach (var (input, field) in form.Inputs.Zip(CardWalk.Inputs(card)))
            {
                Assert.StartsWith(input.Label, (string)field["label"]!, StringComparison.Ordinal);
                if (input is Input.Choice choice)
                {
                    Assert.Equal(choice.Options.Select(option => option.Label), field["choices"]!.AsArray().Select(option => (string)option!["title"]!));
                }
            }
        }
    }

    [Fact]
    public void Sending_a_form_says_what_it_is_for_and_which_button_opened_it()
    {
        var buttons = CardWalk.Buttons(Shown(new Input.Text("t", "T"))).ToList();
        Assert.Equal(
            [
                """{"d_verb":"submit","d_action":"case.step|l-1","d_opens":"case.step|l-1|x|y"}""",
                """{"d_verb":"cancel","d_opens":"case.step|l-1|x|y"}""",
            ],
            buttons.Select(button => button["data"]!.ToJsonString()));
        Assert.All(buttons, button => Assert.Equal((string?)button["data"]!["d_verb"], (string?)button["verb"]));
        // Whoever cancels is not asked for what is missing first.
        Assert.Equal([null, "none"], buttons.Select(button => (string?)button["associatedInputs"]));
    }

    [Fact]
    public void What_is_wrong_stands_at_its_field_in_words_and_what_was_typed_is_kept()
    {
        var form = new Form("Title", null, [new Input.Text("a", "A", "before"), new Input.When("b", "B")], "Save", new("case.step", "l-1"));
        var body = Catalogue.Renderer.Form(form, Opens, new Dictionary<string, string> { ["a"] = "typed", ["b"] = "someday" }, new Dictionary<string, string> { ["b"] = "No date." }).Content["body"]!.AsArray();
        Assert.Equal(
            ["Title", CardWords.LookAgain, "A: typed", "B: someday", "Please change: No date.", "[Save] [Cancel]"],
            body.Select(Words));
    }

    [Fact]
    public void What_was_emptied_stays_empty() =>
        Assert.Null(CardWalk.Inputs(
            Catalogue.Renderer.Form(new("T", null, [new Input.Text("a", "A", "before")], "Save", new("a", "b")), Opens, new Dictionary<string, string>(), new Dictionary<string, string> { ["a"] = "Needed." }).Content)
            .Single()["value"]);

    [Fact]
    public void A_choice_of_nothing_goes_out_as_a_value_that_Teams_takes()
    {
        var field = CardWalk.Inputs(Shown(new Input.Choice("who", "Who?", [new("", "Nobody"), new("ana", "Ana")], Optional: true))).Single();
        Assert.Equal([FormInput.NoValue, "ana"], field["choices"]!.AsArray().Select(option => (string)option!["value"]!));
        Assert.Equal(FormInput.NoValue, (string?)field["value"]);
    }

    [Theory]
    [InlineData(4, "expanded", 4)]
    [InlineData(5, "compact", 5)]
    [InlineData(13, "filtered", 13)]
    [InlineData(100, "filtered", 100)]
    [InlineData(5000, "filtered", 100)]
    public void A_choice_among_many_is_searched_and_never_too_large(int people, string style, int least)
    {
        var card = Shown(new Input.Choice("who", "Who?", [.. Enumerable.Range(0, people).Select(i => new Option($"person-{i}", $"Person {i} of the whole company"))], $"person-{people - 1}"));
        var field = CardWalk.Inputs(card).Single();
        Assert.Equal(style, (string?)field["style"]);
        Assert.InRange(field["choices"]!.AsArray().Count, least, people);
        Assert.Equal($"person-{people - 1}", (string?)field["value"]);
        Assert.InRange(Card.SizeOf(card), 1, 25_000);
        Assert.Equal(people == 5000, card.ToJsonString(Card.Json).Contains(CardWords.NotEverybody, StringComparison.Ordinal));
        Assert.Empty(CardLimits.Check(card, _ => false));
    }

    [Fact]
    public void What_is_optional_says_so_and_the_rest_asks_to_be_filled_in()
    {
        var fields = CardWalk.Inputs(Catalogue.Renderer.Form(new("T", null, [new Input.Text("a", "A", Optional: true), new Input.Number("b", "B")], "Save", new("a", "b")), Opens).Content).ToList();
        Assert.Equal(["A (optional)", "B"], fields.Select(field => (string)field["label"]!));
        Assert.Equal([null, CardWords.NumberNeeded], fields.Select(field => (string?)field["errorMessage"]));
        Assert.Equal([false, true], fields.Select(field => field["isRequired"] is not null));
    }

    static JsonObject Shown(Input input) => Catalogue.Renderer.Form(new("Title", null, [input], "Save", new("case.step", "l-1")), Opens).Content;

    static string Words(JsonNode? element) =>
        element!["inlines"] is { } runs ? string.Concat(runs.AsArray().Select(run => (string?)run!["text"]))
        : element["actions"] is { } actions ? string.Join(" ", actions.AsArray().Select(action => $"[{(string?)action!["title"]}]"))
        : $"{(string?)element["label"]}: {(string?)element["value"]}";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using FakeTeams.Cards;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Teams.Tests.Rendering;

public sealed class HostileTextTests
{
    static readonly TextId Said = new("t-1");
    static readonly PersonId Ana = new("ana");
    static readonly ActionRef Action = new("a.b", "c");

    public static TheoryData<int> Texts => HostileText.Numbers;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Teams_takes_a_message_whatever_is_written_in_it(int number)
    {
        foreach (var message in Messages)
        {
            var renderer = Renderer(HostileText.All[number]);
            Takes(renderer.Message(message));
            Takes(renderer.Shared(message, ["29:ana"]));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Teams_takes_a_form_whatever_is_written_in_it(int number)
    {
        var text = HostileText.All[number];
        var label = text.Trim().Length == 0 || !text.Any(char.IsLetter) ? "Label" : text;
        var form = new Form(
            label,
            Line.Of($"{Said}"),
            [
                new Input.Text("a", "Label", text, Multiline: true, Hint: text),
                new Input.When("b", "Label", text, Hint: "Friday"),
                new Input.Number("c", "Label", text),
                new Input.Choice("d", "Label", [new("", label), new("x", label)], "x"),
            ],
            label,
            Action);
        var renderer = Renderer(text);
        Takes(renderer.Form(form, Action));
        Takes(renderer.Form(form, Action, new Dictionary<string, string> { ["a"] = text, ["b"] = text, ["c"] = text, ["d"] = text }, new Dictionary<string, string> { ["a"] = "No." }));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_people_wrote_stands_only_where_no_client_reads_markup(int number)
    {
        // Letters that are nowhere in our own words mark theirs.
        var renderer = Renderer($"ЖЖ {HostileText.All[number]} ЖЖ");
        foreach (var message in Messages)
        {
            var card = renderer.Message(message).Content;
            Assert.DoesNotContain(CardWalk.Objects(card).Where(part => (string?)part["type"] is not "TextRun").SelectMany(Texts), text => text.Contains('Ж', StringComparison.Ordinal));
            Assert.DoesNotContain(Descendants(card).OfType<JsonObject>(), part => (string?)part["type"] == "Action.OpenUrl" || part["url"] is not null);
            Assert.All(card["msteams"]?["entities"]?.AsArray() ?? [], mention => Assert.Equal("29:ana", (string?)mention!["mentioned"]!["id"]));
        }

        static IEnumerable<string> Texts(JsonObject part) =>
            part.Select(property => property.Value).OfType<JsonValue>().Where(value => value.GetValueKind() is JsonValueKind.String).Select(value => value.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_half_character_no_macro_and_no_mark_that_turns_our_words_around_is_sent(int number)
    {
        foreach (var message in Messages)
        {
            var card = Renderer(HostileText.All[number]).Message(message);
            Assert.All(
                Descendants(card.Content).OfType<JsonValue>().Where(value => value.GetValueKind() is JsonValueKind.String).Select(value => value.GetValue<string>()).Append(card.Summary),
                text =>
                {
                    Assert.Equal(text, System.Text.Encoding.Unicode.GetString(System.Text.Encoding.Unicode.GetBytes(text)));
                    Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
                    Assert.DoesNotContain(text, letter => letter is '\0' or '\u202E' or '\u2066' or '\u2067' || (char.IsControl(letter) && letter is not ('\n' or '\t')));
                });
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Where_only_a_text_is_taken_no_link_tag_or_mention_can_form(int number)
    {
        var plain = Renderer(HostileText.All[number]).PlainText(Messages.First());
        Assert.DoesNotMatch(@"://|www\.|\]\(|<[a-z/!]", plain);
    }

    [Fact]
    public void A_text_that_was_erased_says_so()
    {
        var renderer = new CardRenderer(new(new Dictionary<TextId, string>(), id => id.Value, _ => null));
        Assert.Equal("You said (removed).", renderer.Message(Message.Text(Line.Of($"You said {Said}."))).Summary);
    }

    [Fact]
    public void What_is_written_from_right_to_left_ends_where_it_ends()
    {
        var card = Renderer("שלום").Message(Message.Text(Line.Of($"You said {Said}."))).Content;
        Assert.Equal("You said \u2068שלום\u2069.", (string?)card["body"]![0]!["inlines"]![0]!["text"]);
    }

    [Fact]
    public void A_message_that_is_too_long_keeps_its_short_lines_and_all_of_its_buttons()
    {
        var message = Message.Of(
            new Block.Heading(Line.Words("Short")), new Block.Paragraph(Line.Of($"{Said}")), new Block.Paragraph(Line.Words("Also short.")), new Block.Buttons([new("Yes", Action), new("No", Action)]));
        var card = Renderer(new('x', 100_000)).Message(message).Content;
        Assert.InRange(Card.SizeOf(card), 1, 25_000);
        Assert.Equal(["Yes", "No"], CardWalk.Buttons(card).Select(button => (string?)button["title"]));
        Assert.Equal("Also short.", (string?)card["body"]![2]!["inlines"]![0]!["text"]);
        Assert.EndsWith("x…", (string?)card["body"]![1]!["inlines"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_too_many_lines_says_that_there_is_more()
    {
        var message = new Message([.. Enumerable.Range(0, 500).Select(i => new Block.Paragraph(Line.Words($"line {i}"))), new Block.Buttons([new("Yes", Action)])]);
        var card = Renderer("").Message(message).Content;
        Assert.InRange(Card.SizeOf(card), 10_000, 25_000);
        Assert.Contains("more than fits", card["body"]!.AsArray()[^1]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(CardWalk.Buttons(card));
    }

    static IEnumerable<Message> Messages =>
    [
        Message.Text(Line.Of($"{Said}")),
        Message.Of(
            new Block.Heading(Line.Of($"{Said}")),
            new Block.Heading(Line.Of($"{Ana} {Said:strong}")),
            new Block.Paragraph(Line.Of($"{Ana} wrote {Said} and {Said:strong}")),
            new Block.Paragraph(Line.Of($"{Ana} wrote")),
            new Block.Facts([new("Label", Line.Of($"{Said}")), new("Who", Line.Of($"{Ana}"))]),
            new Block.Note(Line.Of($"{Said} {Ana}")),
            new Block.Rule(),
            new Block.Bars("Figures", [new("Now", 1), new("Then", 2)]),
            new Block.Buttons([new Button("Yes", Action, Primary: true)])),
        new([.. Enumerable.Repeat<Block>(new Block.Paragraph(Line.Of($"{Said}")), 70)]),
    ];

    static CardRenderer Renderer(string said) => new(new(new Dictionary<TextId, string> { [Said] = said }, _ => "Ana", _ => "29:ana"));

    static void Takes(Card card)
    {
        Assert.Empty(CardLimits.Check(card.Content, id => id == "29:ana"));
        Assert.InRange(Card.SizeOf(card.Content), 1, 25_000);
        Assert.InRange(card.Summary.Length, 1, 240);
        Assert.False(string.IsNullOrWhiteSpace(card.Summary));
    }

    static IEnumerable<JsonNode> Descendants(JsonNode node) =>
        (node switch
        {
            JsonObject parts => parts.Select(part => part.Value),
            JsonArray items => items,
            _ => [],
        }).OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
}

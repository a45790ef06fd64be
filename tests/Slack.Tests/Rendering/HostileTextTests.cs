using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.BlockKit;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Slack.Tests.Rendering;

public sealed class HostileTextTests
{
    static readonly TextId Said = new("t-1");
    static readonly PersonId Ana = new("ana");
    static readonly ActionRef Action = new("a.b", "c");

    public static TheoryData<int> Texts => HostileText.Numbers;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Slack_takes_a_message_whatever_is_written_in_it(int number)
    {
        var text = HostileText.All[number];
        foreach (var message in Messages)
        {
            var rendered = Renderer(text).Message(message);
            Takes(rendered);
            Assert.InRange(((string)rendered["text"]!).Length, 1, 4000);
            Takes(Renderer(text).Home(message));
            Takes(Renderer(text).Notice(message));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Slack_takes_a_form_whatever_is_written_in_it(int number)
    {
        var text = HostileText.All[number];
        var label = text.Trim().Length == 0 || !text.Any(char.IsLetter) ? "Label" : text;
        var form = new Form(
            label,
            Line.Of($"{Said}"),
            [
                new Input.Text("a", label, text, Multiline: true, Hint: text),
                new Input.When("b", label, text, Hint: text),
                new Input.Number("c", label, text),
                new Input.Choice("d", label, [new("", label), new("x", label)], "x"),
            ],
            label,
            Action);
        Takes(Renderer(text).Modal(form, "C1/1.2"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_that_people_wrote_is_ever_parsed(int number)
    {
        var text = HostileText.All[number];
        foreach (var message in Messages)
        {
            var rendered = Renderer(text).Message(message);
            var parts = Descendants(rendered["blocks"]!).OfType<JsonObject>().Select(part => (string?)part["type"]).OfType<string>().ToHashSet();
            Assert.DoesNotContain("mrkdwn", parts);
            Assert.Empty(parts.Except(["header", "rich_text", "rich_text_section", "text", "user", "context", "plain_text", "actions", "button", "divider"]));
            Assert.DoesNotContain('<', (string)rendered["text"]!);
            Assert.DoesNotContain(Descendants(rendered["blocks"]!).OfType<JsonObject>(), part => (string?)part["user_id"] is { } user && user != "U0ANA");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_half_character_and_no_mark_that_turns_our_words_around_is_sent(int number)
    {
        var text = HostileText.All[number];
        foreach (var message in Messages)
        {
            var json = Renderer(text).Message(message);
            Assert.All(Descendants(json).OfType<JsonValue>().Where(value => value.GetValueKind() is JsonValueKind.String).Select(value => value.GetValue<string>()), Whole);
        }
    }

    [Fact]
    public void What_is_written_from_right_to_left_ends_where_it_ends()
    {
        var leaf = Renderer("שלום").Message(Message.Text(Line.Of($"You said {Said}.")))["blocks"]![0]!["elements"]![0]!["elements"]![1]!;
        Assert.Equal("\u2068שלום\u2069", (string?)leaf["text"]);
    }

    [Fact]
    public void A_text_that_was_erased_says_so()
    {
        var renderer = new SlackRenderer(new(new Dictionary<TextId, string>(), id => id.Value, _ => null));
        Assert.Equal("You said (removed).", (string?)renderer.Message(Message.Text(Line.Of($"You said {Said}.")))["text"]);
    }

    [Fact]
    public void Somebody_without_an_account_is_called_by_name()
    {
        var renderer = new SlackRenderer(new(new Dictionary<TextId, string>(), _ => "Ana <b>", _ => null));
        var leaf = renderer.Message(Message.Text(Line.Of($"{Ana}")))["blocks"]![0]!["elements"]![0]!["elements"]![0]!;
        Assert.Equal(("text", "Ana <b>"), ((string?)leaf["type"], (string?)leaf["text"]));
    }

    [Fact]
    public void A_message_of_too_many_blocks_says_that_there_is_more()
    {
        var message = new Message([.. Enumerable.Range(0, 120).Select(i => new Block.Paragraph(Line.Words($"line {i}")))]);
        Assert.Equal(50, Renderer("").Message(message)["blocks"]!.AsArray().Count);
        Assert.Equal(100, Renderer("").Home(message)["blocks"]!.AsArray().Count);
        Assert.Contains("more than fits", Renderer("").Message(message)["blocks"]![49]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_buttons_stand_in_several_rows()
    {
        var message = Message.Of(new Block.Buttons([.. Enumerable.Range(0, 60).Select(i => new Button($"B{i}", Action))]));
        var blocks = Renderer("").Message(message)["blocks"]!.AsArray();
        Assert.Equal([25, 25, 10], blocks.Select(block => block!["elements"]!.AsArray().Count));
        Assert.Equal("act-59", (string?)blocks[2]!["elements"]![9]!["action_id"]);
    }

    [Theory]
    [InlineData("Other step", "Other step…")]
    [InlineData("Wait until…", "Wait until…")]
    [InlineData("Yes, how?", "Yes, how?")]
    public void A_button_that_opens_a_form_says_so(string label, string shown)
    {
        var message = Message.Of(new Block.Buttons([new(label, Action, Primary: true, OpensForm: true)]));
        Assert.Equal(
            """{"type":"button","text":{"type":"plain_text","text":"SHOWN","emoji":false},"action_id":"act-0","value":"a.b|c","style":"primary"}""".Replace("SHOWN", shown, StringComparison.Ordinal),
            Renderer("").Message(message)["blocks"]![0]!["elements"]![0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_heading_that_names_somebody_is_a_bold_line_that_mentions_them()
    {
        var block = Renderer("").Message(Message.Of(new Block.Heading(Line.Of($"Ask {Ana}"))))["blocks"]![0]!;
        Assert.Equal("rich_text", (string?)block["type"]);
        Assert.Equal("U0ANA", (string?)block["elements"]![0]!["elements"]![1]!["user_id"]);
        Assert.True((bool)block["elements"]![0]!["elements"]![0]!["style"]!["bold"]!);
    }

    static IEnumerable<Message> Messages =>
    [
        Message.Text(Line.Of($"{Said}")),
        Message.Of(
            new Block.Heading(Line.Of($"{Said}")),
            new Block.Heading(Line.Of($"{Ana} {Said:strong}")),
            new Block.Paragraph(Line.Of($"{Ana} wrote {Said} and {Said:strong}")),
            new Block.Facts([new("Label", Line.Of($"{Said}")), new("Who", Line.Of($"{Ana}"))]),
            new Block.Note(Line.Of($"{Said} {Ana}")),
            new Block.Rule(),
            new Block.Buttons([new("Yes", Action, Primary: true)])),
        new([.. Enumerable.Repeat<Block>(new Block.Paragraph(Line.Of($"{Said}")), 70)]),
    ];

    static SlackRenderer Renderer(string said) => new(new(new Dictionary<TextId, string> { [Said] = said }, _ => "Ana", _ => "U0ANA"));

    static void Takes(JsonObject payload) => Assert.Empty(BlockKitLimits.Check(JsonSerializer.SerializeToElement(payload)));

    static void Whole(string text)
    {
        Assert.DoesNotContain(text, letter => letter is '\0' or '\u202E' or '\u2066' or '\u2067' || (char.IsControl(letter) && letter is not ('\n' or '\t')));
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                Assert.True(i + 1 < text.Length && char.IsLowSurrogate(text[++i]), $"half a character at {i}");
            }
            else
            {
                Assert.False(char.IsLowSurrogate(text[i]), $"half a character at {i}");
            }
        }
    }

    static IEnumerable<JsonNode> Descendants(JsonNode node) =>
        (node switch
        {
            JsonObject parts => parts.Select(part => part.Value),
            JsonArray items => items,
            _ => [],
        }).OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;

namespace Teams.Tests.Answering;

/// <summary>What somebody sees who pressed a button or sent a form, in the response itself.</summary>
public sealed class CardAnswerTests : IAsyncLifetime
{
    const string On = "1795289955381";
    const string Card = "application/vnd.microsoft.card.adaptive";
    const string Words = "application/vnd.microsoft.activity.message";

    static readonly ActionRef Opens = new("promise.decline", "l-1");
    static readonly Form Decline = new("What is in the way?", null, [new Input.Text("reason", "In a few words"), new Input.When("by", "By when")], "Send", new("promise.declined", "l-1"));

    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        bot = await ListeningBot.Start(connector, inbound);
        bot.Knows(Activities.Ana, TheCompany.Ana);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    static Message Say(string words) => Message.Text(Line.Words(words));

    static Message Ask(string words) => Message.Of(new Block.Paragraph(Line.Words(words)), new Block.Buttons([new("Yes", new("promise.accept", "l-1"))]));

    static JsonObject Data(ActionRef action, params (string Name, JsonNode? Value)[] more)
    {
        var data = new JsonObject { [CardVerbs.VerbKey] = "ignored", [CardVerbs.ActionKey] = action.ToString() };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return data;
    }

    async Task<(int Status, string Type, JsonNode Value)> Presses(JsonObject press)
    {
        var (status, body) = await connector.Brings(bot, press);
        Assert.Equal(200, status);
        var answer = JsonNode.Parse(body)!;
        return (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>(), answer["value"]!);
    }

    async Task Sent(Outgoing outgoing, string? reference)
    {
        await bot.Database.Write(
            stores =>
            {
                stores.Outbox.Add(outgoing, bot.Wall.Now);
                if (reference is not null)
                {
                    var id = OutboxRow.IdOf(outgoing);
                    stores.Outbox.Claim(id, bot.Wall.Now);
                    stores.Outbox.Sent(id, bot.Wall.Now, reference);
                }

                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
    }

    Outgoing Question(string key, Destination to, Message message, Operation operation = Operation.Post) =>
        new(key, to, operation, operation is Operation.Post ? MessageKind.Acceptance : MessageKind.Answer, message, bot.Wall.Now, new("test", [], bot.Wall.Now));

    Task SentToAna(string words) => Sent(Question("ask", new Destination.Person(TheCompany.Ana), Ask(words)), $"{Activities.Chat}/{On}");

    [Fact]
    public async Task A_press_is_stored_under_its_key_with_the_message_that_it_was_on()
    {
        await Presses(Activities.Press(CardVerbs.Act, Data(new("promise.accept", "l-1"))));
        Assert.Equal(($"teams/{Activities.Chat}/i-1", TheCompany.Ana), (inbound.Got.Single().Key, inbound.Got.Single().Actor));
        Assert.Equal(new Act.Clicked(new("promise.accept", "l-1"), $"{Activities.Chat}/{On}"), inbound.Act);
    }

    [Fact]
    public async Task The_same_press_again_gets_the_same_answer_and_is_one_act()
    {
        inbound.Answer = _ => new Reply.Private(Say($"Answer {inbound.Got.Count}"));
        var press = Activities.Press(CardVerbs.Act, Data(new("promise.accept", "l-1")));
        var first = await Presses((JsonObject)press.DeepClone());
        Assert.Equal(first.Value.ToJsonString(), (await Presses(press)).Value.ToJsonString());
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task A_private_word_is_a_message_to_the_one_who_pressed()
    {
        inbound.Answer = _ => new Reply.Private(Say("This one is Omar's to answer."));
        var (status, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(new("promise.accept", "l-1"))));
        Assert.Equal((200, Words), (status, type));
        Assert.Contains("This one is Omar's to answer", value.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_act_the_card_shows_what_is_decided_even_before_it_is_sent()
    {
        await SentToAna("Can you deliver it?");
        inbound.Answer = _ =>
        {
            Sent(Question("ask", new Destination.Person(TheCompany.Ana), Say("You deliver it."), Operation.Update) with { Revision = 1 }, null).GetAwaiter().GetResult();
            return Reply.None;
        };
        var (status, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(new("promise.accept", "l-1"))));
        Assert.Equal((200, Card), (status, type));
        Assert.Contains("You deliver it.", value.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("promise.accept", value.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_message_is_not_known_it_is_said_in_words_that_it_is_noted()
    {
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(new("promise.accept", "l-1"))));
        Assert.Equal(Words, type);
        Assert.Contains("noted", value.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_comes_in_place_of_the_message_and_knows_what_opened_it()
    {
        inbound.Answer = _ => new Reply.OpenForm(Decline);
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(Opens)));
        Assert.Equal(Card, type);
        Assert.Contains("What is in the way?", value.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Decline.Action.ToString(), value.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Opens.ToString(), value.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_brings_what_was_typed_and_none_of_our_own_keys()
    {
        var data = Data(Decline.Action, ("i_reason", "No time, & no staff"), ("i_by", ""), ("i_count", 3), ("i_d_action", "x|y"), ("reason", "not an input"), (CardVerbs.OpensKey, Opens.ToString()));
        await Presses(Activities.Press(CardVerbs.Submit, data));
        var submitted = Assert.IsType<Act.Submitted>(inbound.Act);
        Assert.Equal((Decline.Action, $"{Activities.Chat}/{On}"), (submitted.Action, submitted.On));
        Assert.Equal(new Dictionary<string, string> { ["count"] = "3", ["d_action"] = "x|y", ["reason"] = "No time, & no staff" }, submitted.Values);
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_in_it_and_everything_typed_stays()
    {
        inbound.Answer = act => act is Act.Submitted
            ? new Reply.FieldErrors(ImmutableSortedDictionary<string, string>.Empty.Add("by", "I could not read a date in that."))
            : new Reply.OpenForm(Decline);
        var data = Data(Decline.Action, ("i_reason", "No time"), ("i_by", "sometime"), (CardVerbs.OpensKey, Opens.ToString()));
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Submit, data));
        Assert.Equal(Card, type);
        foreach (var part in new[] { "What is in the way?", "I could not read a date in that.", "No time", "sometime", Opens.ToString() })
        {
            Assert.Contains(part, value.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal((Opens, $"teams/{Activities.Chat}/i-1/again"), (Assert.IsType<Act.Clicked>(inbound.Got.Last().Act).Action, inbound.Got.Last().Key));
    }

    [Fact]
    public async Task Where_the_form_cannot_be_opened_again_what_is_wrong_is_said_in_words()
    {
        inbound.Answer = act => act is Act.Submitted
            ? new Reply.FieldErrors(ImmutableSortedDictionary<string, string>.Empty.Add("by", "I could not read a date in that."))
            : new Reply.Private(Say("Gone."));
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Submit, Data(Decline.Action)));
        Assert.Equal(Words, type);
        Assert.Contains("could not read a date", value.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_brings_the_message_back_as_it_is_now_and_is_no_act()
    {
        await SentToAna("Can you deliver it?");
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Cancel, []));
        Assert.Equal(Card, type);
        Assert.Contains("Can you deliver it?", value.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("promise.accept", value.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task A_message_that_replaces_is_shown()
    {
        inbound.Answer = _ => new Reply.ReplaceMessage(Say("Declined."));
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(Opens)));
        Assert.Equal(Card, type);
        Assert.Contains("Declined.", value.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_said_in_words_and_nothing_changed()
    {
        inbound.IsDown = true;
        var (status, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(Opens)));
        Assert.Equal((200, Words), (status, type));
        Assert.Contains("nothing was changed", value.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_known_is_told_so()
    {
        var (_, type, value) = await Presses(Activities.Press(CardVerbs.Act, Data(Opens)).With("from", new JsonObject { ["id"] = "29:zoe", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000a9" }));
        Assert.Equal(Words, type);
        Assert.Contains("know you yet", value.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("act", "no action")]
    [InlineData("act", "")]
    [InlineData("submit", "|")]
    [InlineData("elsewhere", "promise.accept|l-1")]
    public async Task What_cannot_be_read_does_nothing_and_is_said(string verb, string action)
    {
        var (_, type, value) = await Presses(Activities.Press(verb, new() { [CardVerbs.ActionKey] = action }));
        Assert.Equal(Words, type);
        Assert.Contains("could not read", value.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("nextYear/thing")]
    public async Task An_invoke_that_is_not_offered_is_called_so(string name)
    {
        Assert.Equal((501, ""), await connector.Brings(bot, Activities.Press(CardVerbs.Act, Data(Opens)).With("name", name)));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task An_invoke_without_a_value_is_unreadable() =>
        Assert.Equal((400, ""), await connector.Brings(bot, Activities.Press(CardVerbs.Act, Data(Opens)).With("value", null)));
}

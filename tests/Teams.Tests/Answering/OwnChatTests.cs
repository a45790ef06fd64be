using System.Text.Json.Nodes;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;

namespace Teams.Tests.Answering;

/// <summary>Answers that have no response to go into: to strangers, and to programs that only know Action.Submit.</summary>
public sealed class OwnChatTests : IAsyncLifetime
{
    static readonly Form Decline = new("What is in the way?", null, [new Input.Text("reason", "In a few words")], "Send", new("promise.declined", "l-1"));

    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        bot = await ListeningBot.Start(connector, inbound);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    async Task Takes(JsonObject activity)
    {
        Assert.Equal((200, ""), await connector.Brings(bot, activity));
        await bot.Quiet();
    }

    static JsonObject Submits(string verb, string action, params (string Name, string Value)[] inputs)
    {
        var value = new JsonObject { [CardVerbs.VerbKey] = verb, [CardVerbs.ActionKey] = action };
        foreach (var (name, typed) in inputs)
        {
            value[name] = typed;
        }

        return Activities.Personal("message", "m-1").With("replyToId", "7").With("value", value);
    }

    [Fact]
    public async Task Whoever_is_nobodys_hears_so_once_a_day_in_their_chat()
    {
        await Takes(Activities.Message("hello"));
        await Takes(Activities.Message("hello?", "m-2"));
        Assert.Contains("know you yet", Assert.Single(bot.Chat.Posted).Card, StringComparison.Ordinal);
        await Takes(Activities.InChannel("<at>SalesNudgeBot</at> hello", "m-3"));
        Assert.Single(bot.Chat.Posted);
        bot.Wall.Now += Duration.FromDays(1);
        await Takes(Activities.Message("hello?", "m-4"));
        Assert.Equal(2, bot.Chat.Posted.Count);
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task A_button_of_an_old_program_does_what_the_button_does()
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        inbound.Answer = _ => new Reply.Private(Message.Text(Line.Words("This one is Omar's to answer.")));
        await Takes(Submits(CardVerbs.Act, "promise.accept|l-1"));
        Assert.Equal(new Act.Clicked(new("promise.accept", "l-1"), $"{Activities.Chat}/7"), inbound.Act);
        Assert.Contains("Omar's to answer", Assert.Single(bot.Chat.Posted).Card, StringComparison.Ordinal);
        await Takes(Submits(CardVerbs.Act, "promise.accept|l-1"));
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task Its_form_comes_into_the_chat_and_is_read_from_there()
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        inbound.Answer = act => act is Act.Clicked ? new Reply.OpenForm(Decline) : new Reply.Private(Message.Text(Line.Words("Thank you.")));
        await Takes(Submits(CardVerbs.Act, "promise.decline|l-1"));
        Assert.Contains("What is in the way?", Assert.Single(bot.Chat.Posted).Card, StringComparison.Ordinal);
        await Takes(Submits(CardVerbs.Submit, Decline.Action.ToString(), ("i_reason", "No time")).With("id", "m-2"));
        Assert.Equal("No time", Assert.IsType<Act.Submitted>(inbound.Got.Last().Act).Values["reason"]);
        Assert.Contains("Thank you", bot.Chat.Posted.Last().Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_stored_is_to_come_again()
    {
        bot.Knows(Activities.Ana, TheCompany.Ana);
        inbound.IsDown = true;
        Assert.Equal((503, ""), await connector.Brings(bot, Submits(CardVerbs.Act, "promise.accept|l-1")));
        Assert.Empty(bot.Chat.Posted);
    }
}

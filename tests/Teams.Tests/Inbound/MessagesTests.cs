using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Conversation;
using Teams.Tests.Bot;

namespace Teams.Tests.Inbound;

/// <summary>What people write, and what is no message.</summary>
public sealed class MessagesTests : IAsyncLifetime
{
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

    async Task<Act> Does(JsonNode activity)
    {
        Assert.Equal((200, ""), await connector.Brings(bot, activity));
        return inbound.Act;
    }

    async Task Ignores(JsonNode activity)
    {
        Assert.Equal((200, ""), await connector.Brings(bot, activity));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task What_somebody_writes_in_their_chat_is_kept_under_its_own_key()
    {
        Assert.Equal(new Act.Wrote("promised Acme SSO by Friday"), await Does(Activities.Message("promised Acme SSO by Friday\n")));
        Assert.Equal(($"teams/{Activities.Chat}/m-1", TheCompany.Ana), (inbound.Got.Single().Key, inbound.Got.Single().Actor));
    }

    [Fact]
    public async Task The_same_activity_again_is_taken_once()
    {
        await Does(Activities.Message("2 new"));
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("2 new")));
        Assert.Single(inbound.Got);
    }

    [Theory]
    [InlineData("<at>SalesNudgeBot</at> pace", "pace")]
    [InlineData("pace <at>SalesNudgeBot</at>", "pace")]
    [InlineData("<at>SalesNudgeBot</at>\u00a0pace&nbsp;", "pace")]
    [InlineData("<at>SalesNudgeBot</at>", "help")]
    [InlineData("R&amp;D &lt;at&gt;Omar&lt;/at&gt; <at>SalesNudgeBot</at>", "R&D <at>Omar</at>")]
    [InlineData("<at>Lena</at> <at>SalesNudgeBot</at> pace", "<at>Lena</at>  pace")]
    public async Task The_name_of_the_bot_is_what_it_is_called_by_and_not_what_is_said(string text, string said) =>
        Assert.Equal(new Act.Wrote(said, $"{Activities.Channel};messageid=1795289968038/1795289968038"), await Does(Activities.InChannel(text)));

    [Fact]
    public async Task In_a_new_thread_there_is_nothing_that_it_answers() =>
        Assert.Equal(new Act.Wrote("pace"), await Does(Activities.InChannel("<at>SalesNudgeBot</at> pace", id: "1795289968038")));

    [Fact]
    public async Task People_are_named_as_the_company_names_them()
    {
        bot.Knows("00000000-0000-0000-0000-0000000000a2", TheCompany.Omar);
        await bot.Workspace.Conversations.Save(
            new(ListeningBot.Id, SalesNudgeBot.App.Ports.ConversationKind.Personal, "00000000-0000-0000-0000-0000000000a2", null, "29:user-omar", null, null, "https://smba.example", null, null, null, bot.Wall.Now),
            TestContext.Current.CancellationToken);
        var message = Activities.InChannel("<at>SalesNudgeBot</at> promised Acme SSO, <at>Omar</at> or <at>Zoe</at> delivers");
        ((JsonArray)message["entities"]!).Add(Activities.Mention("29:user-omar", "Omar"));
        ((JsonArray)message["entities"]!).Add(Activities.Mention("29:user-zoe", "Zoe"));
        Assert.Equal("promised Acme SSO, Omar Farouk or Zoe delivers", Assert.IsType<Act.Wrote>(await Does(message)).Text);
    }

    [Fact]
    public Task A_picture_says_nothing() => Ignores(Activities.Message("").With("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/*" })));

    [Fact]
    public async Task Whoever_is_nobodys_is_not_heard()
    {
        var from = new JsonObject { ["id"] = "29:zoe", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000a9" };
        await Ignores(Activities.Message("2 new").With("from", from));
    }

    [Theory]
    [InlineData("28:another-bot")]
    [InlineData("29:without-an-account")]
    public Task Nor_is_a_bot_or_somebody_without_an_account(string id) => Ignores(Activities.Message("2 new").With("from", new JsonObject { ["id"] = id }));

    [Fact]
    public async Task Who_was_heard_before_is_known_without_the_account_too()
    {
        await connector.Brings(bot, Activities.Installed("add"));
        Assert.Equal(new Act.Wrote("2 new"), await Does(Activities.Message("2 new").With("from", new JsonObject { ["id"] = "29:user-ana" })));
    }

    [Fact]
    public async Task An_account_is_the_same_however_it_is_written()
    {
        bot.Knows("00000000-0000-0000-0000-00000000abcd", TheCompany.Omar);
        await Does(Activities.Message("done").With("from", new JsonObject { ["id"] = "29:o", ["aadObjectId"] = "00000000-0000-0000-0000-00000000ABCD" }));
        Assert.Equal(TheCompany.Omar, inbound.Got.Single().Actor);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingOfNextYear")]
    public async Task What_means_nothing_to_us_is_heard_quietly(string type)
    {
        var activity = Activities.Personal(type, "x-1").With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })).With("replyToId", "1");
        await Ignores(activity);

        // As Microsoft's test client writes some of them.
        await Ignores(activity.With("conversation", new JsonObject { ["id"] = Activities.Chat, ["conversationType"] = "personal" }).Without("channelData"));
        Assert.Equal((401, ""), await connector.Brings(bot, activity, null));
    }

    [Fact]
    public async Task What_was_not_stored_is_to_come_again()
    {
        inbound.IsDown = true;
        Assert.Equal((503, ""), await connector.Brings(bot, Activities.Message("2 new")));
        inbound.IsDown = false;
        await Does(Activities.Message("2 new"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":7,"channelId":"msteams","serviceUrl":"https://smba.example/emea/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://smba.example/emea/","conversation":"a:1"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://smba.example/emea/","conversation":{"id":"\ud800"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://smba.example/emea/","conversation":{"id":"a:1","tenantId":"11111111-1111-1111-1111-111111111111"}}""")]
    public async Task What_is_no_activity_is_called_so(string body)
    {
        Assert.Equal((400, ""), await connector.Brings(bot, body, $"Bearer {new Token(connector.Key, bot.Wall.Now)}"));
        Assert.Empty(inbound.Got);
    }

    [Fact]
    public async Task Fields_of_any_kind_break_nothing()
    {
        foreach (var name in new[] { "text", "entities", "from", "recipient", "channelData", "value", "replyToId", "localTimezone", "locale", "id", "membersAdded", "name", "action" })
        {
            foreach (var type in new[] { "message", "invoke", "conversationUpdate", "installationUpdate" })
            {
                foreach (var odd in new[] { "7", "null", "[[1]]", "{\"type\":3}", "\"\\ud800\"", "true" })
                {
                    var activity = Activities.Message("2 new").With("type", type).With(name, JsonNode.Parse(odd.Replace("\\ud800", "x", StringComparison.Ordinal)));
                    var (status, _) = await connector.Brings(bot, activity.ToJsonString().Replace("\"x\"", odd == "\"\\ud800\"" ? odd : "\"x\"", StringComparison.Ordinal), $"Bearer {new Token(connector.Key, bot.Wall.Now)}");
                    Assert.True(status is 200 or 400 or 403 or 501, $"{status} to {type} with {name}: {odd}");
                }
            }
        }
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_not_read_to_its_end()
    {
        var huge = Activities.Message(new string('a', 300_000));
        Assert.Equal((413, ""), await connector.Brings(bot, huge));
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message(new string('a', 200_000)))).Status);
    }

    [Fact]
    public async Task Only_JSON_is_read()
    {
        var token = $"Bearer {new Token(connector.Key, bot.Wall.Now)}";
        Assert.Equal((415, ""), await connector.Brings(bot, Activities.Message("2 new").ToJsonString(), token, "text/plain"));
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("2 new").ToJsonString(), token, "application/JSON; charset=utf-8"));
    }
}

using System.Text.Json.Nodes;
using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Tokens;

namespace Teams.Tests.Honesty;

/// <summary>People in front of the fake Teams, and what of it comes to the bot.</summary>
public sealed class PersonTests(OneTeams teams) : IAsyncLifetime
{
    const string Yes = """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Yes…","verb":"act","data":{"d_action":"a"},"fallback":{"type":"Action.Submit","title":"Yes…","data":{"d_action":"a"}}}]}""";
    const string Form = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"i_when","label":"By when?","isRequired":true,"errorMessage":"Say when"},{"type":"Input.Text","id":"i_why","label":"Why?"}],"actions":[{"type":"Action.Execute","title":"Cancel","verb":"cancel","associatedInputs":"none","fallback":{"type":"Action.Submit","title":"Cancel"}},{"type":"Action.Execute","title":"Send","verb":"submit","data":{"d_action":"f"},"fallback":{"type":"Action.Submit","title":"Send","data":{"d_action":"f"}}}]}""";

    TeamsTenant tenant = null!;
    TeamsPerson ana = null!;
    AnApp app = null!;
    Caller bot = null!;

    public async ValueTask InitializeAsync()
    {
        app = await AnApp.Start();
        tenant = teams.Tenant();
        tenant.Bot.PointAt(app.Url);
        ana = tenant.AddPerson("Ana Moreno", zone: "America/New_York");
        bot = new(teams, tenant);
    }

    [Fact]
    public async Task What_is_written_comes_signed_with_who_wrote_it_where_and_in_which_zone()
    {
        Assert.True((await ana.Types("2 new")).Acknowledged);
        var got = Assert.Single(app.Got);
        Assert.Equal("/api/messages", got.Path);
        var activity = JsonNode.Parse(got.Body)!;
        Assert.Equal(("message", "2 new", ana.Id, "America/New_York", "personal"), ((string?)activity["type"], (string?)activity["text"], (string?)activity["from"]!["aadObjectId"], (string?)activity["localTimezone"], (string?)activity["conversation"]!["conversationType"]));
        var token = got.Headers.Authorization.ToString()["Bearer ".Length..].Split('.');
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token[1]))!;
        Assert.Equal((TokenShape.TheIssuer, tenant.AppId, tenant.ServiceUrl.ToString()), ((string?)claims["iss"], (string?)claims["aud"], (string?)claims["serviceurl"]));
        using var client = new HttpClient();
        var keys = JsonNode.Parse(await client.GetStringAsync((string?)JsonNode.Parse(await client.GetStringAsync(teams.Server.Metadata, TestContext.Current.CancellationToken))!["jwks_uri"], TestContext.Current.CancellationToken))!["keys"]!.AsArray();
        var kid = (string?)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token[0]))!["kid"];
        Assert.Contains("msteams", keys.Single(key => (string?)key!["kid"] == kid)!["endorsements"]!.AsArray().Select(one => (string?)one));
        Assert.DoesNotContain("msteams", keys[0]!["endorsements"]!.AsArray().Select(one => (string?)one));
    }

    [Fact]
    public async Task Called_in_a_channel_the_bot_hears_its_name_as_a_mention_and_the_thread()
    {
        var team = tenant.AddTeam("Sales", people: [ana]);
        await ana.TypesIn(team.General, "help");
        var activity = JsonNode.Parse(app.Got.Single().Body)!;
        Assert.Equal("<at>SalesNudgeBot</at> help", (string?)activity["text"]);
        Assert.Equal((tenant.BotId, "<at>SalesNudgeBot</at>"), ((string?)activity["entities"]![0]!["mentioned"]!["id"], (string?)activity["entities"]![0]!["text"]));
        Assert.Equal($"{team.Id};messageid={(string?)activity["id"]}", (string?)activity["conversation"]!["id"]);
        Assert.Equal(team.Id, (string?)activity["channelData"]!["team"]!["id"]);
    }

    [Fact]
    public async Task An_installation_is_told_of_twice()
    {
        await ana.Installs();
        var types = app.Got.Select(got => (string?)JsonNode.Parse(got.Body)!["type"]).Order();
        Assert.Equal(["conversationUpdate", "installationUpdate"], types);
        Assert.All(app.Got, got => Assert.Null(JsonNode.Parse(got.Body)!["localTimezone"]));
    }

    [Fact]
    public async Task A_press_opens_a_form_in_place_of_the_message_for_one_person_and_an_edit_ends_it()
    {
        var omar = tenant.AddPerson("Omar Haddad");
        var team = tenant.AddTeam("Sales", people: [ana, omar]);
        var thread = (await bot.Create(bot.Thread(team.Id, bot.Card(Yes)))).Said!;
        Opens(Form);
        await ana.Clicks("Yes");
        var press = JsonNode.Parse(app.Got.Last().Body)!;
        Assert.Equal(("adaptiveCard/action", "act", "a", "manual"), ((string?)press["name"], (string?)press["value"]!["action"]!["verb"], (string?)press["value"]!["action"]!["data"]!["d_action"], (string?)press["value"]!["trigger"]));
        Assert.Equal("By when?\nWhy?\n[Cancel] [Send]", ana.Form!.Text);
        Assert.Null(omar.Form);
        Assert.Null(await ana.Fills());
        Assert.Equal("Say when", ana.FormErrors["i_when"]);
        Says("Noted <b>");
        Assert.NotNull(await ana.Fills(("i_when", "Friday")));
        Assert.Equal("""{"d_action":"f","i_when":"Friday"}""", JsonNode.Parse(app.Got.Last().Body)!["value"]!["action"]!["data"]!.ToJsonString());
        Assert.Equal("Noted <b>", Assert.Single(ana.Words));
        var id = ana.Sees().Single().Id;
        await bot.Call("PUT", $"v3/conversations/{Uri.EscapeDataString(thread)}/activities/{id}", bot.Card(Yes));
        Assert.Null(ana.Form);
        Assert.Empty(tenant.Complaints);
    }

    [Fact]
    public async Task A_card_is_asked_for_again_by_those_it_names_and_after_each_edit()
    {
        var omar = tenant.AddPerson("Omar Haddad");
        var team = tenant.AddTeam("Sales", people: [ana, omar]);
        var card = bot.Card(Yes.Replace("Yes", "What can I do here?", StringComparison.Ordinal), $$""","refresh":{"action":{"type":"Action.Execute","verb":"view","data":{} },"userIds":["{{ana.User.Id}}"]}""");
        var thread = (await bot.Create(bot.Thread(team.Id, card))).Said!;
        Opens("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[" + Yes + "]}");
        await omar.Looks();
        Assert.Empty(app.Got);
        await ana.Looks();
        await ana.Looks();
        Assert.Equal("automatic", (string?)JsonNode.Parse(Assert.Single(app.Got).Body)!["value"]!["trigger"]);
        Assert.Equal((true, false), (ana.SeesButton("Yes"), omar.SeesButton("Yes")));
        await bot.Call("PUT", $"v3/conversations/{Uri.EscapeDataString(thread)}/activities/{ana.Sees().Single().Id}", card);
        Assert.False(ana.SeesButton("Yes"));
        Opens("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[" + Yes + "]}");
        await ana.Looks();
        Assert.True(ana.SeesButton("Yes"));
    }

    [Fact]
    public async Task An_old_client_sends_the_fallback_as_a_message_with_a_value()
    {
        await bot.Send(ana.Chat.Id, bot.Card(Yes));
        ana.OldClient = true;
        await ana.Clicks("Yes");
        var submitted = JsonNode.Parse(app.Got.Single().Body)!;
        Assert.Equal(("message", null, "a", ana.Sees().Single().Id), ((string?)submitted["type"], (string?)submitted["text"], (string?)submitted["value"]!["d_action"], (string?)submitted["replyToId"]));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "no JSON")]
    [InlineData(200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}""")]
    [InlineData(200, """{"statusCode":404,"type":"application/vnd.microsoft.card.adaptive","value":{}}""")]
    [InlineData(200, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.6","body":[]}}""")]
    public async Task An_answer_that_Teams_does_not_know_is_complained_of(int status, string body)
    {
        await bot.Send(ana.Chat.Id, bot.Card(Yes));
        app.Answers.Enqueue((status, body));
        await ana.Clicks("Yes");
        Assert.Single(tenant.Complaints);
    }

    [Fact]
    public async Task A_card_reads_as_a_person_sees_it()
    {
        await bot.Send(ana.Chat.Id, bot.Card("""{"type":"TextBlock","text":"**Acme** \\[SSO\\](x) [open](https://example.com)"},{"type":"FactSet","facts":[{"title":"Due","value":"Fri"}]},{"type":"TextBlock","text":"Hidden","isVisible":false},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"**as it is** "},{"type":"TextRun","text":"[x](y)"}]}"""));
        Assert.Equal("Acme [SSO](x) open\nDue: Fri\n**as it is** [x](y)", ana.Sees().Single().Text);
        Assert.Equal(["https://example.com"], Notifications.Of(tenant.Messages.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await app.DisposeAsync();
    }

    void Opens(string card) => app.Answers.Enqueue((200, $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{card}}}"""));

    void Says(string words) => app.Answers.Enqueue((200, $$"""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"{{words}}"}"""));
}

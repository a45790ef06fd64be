using FakeTeams.Faults;
using FakeTeams.Model;
using FakeTeams.People;

namespace Teams.Tests.Honesty;

/// <summary>The Connector's calls, held to the reference.</summary>
public sealed class ConnectorTests : IDisposable
{
    const string Says = """{"type":"TextBlock","text":"Hello"}""";

    readonly ManualClock clock = new(OneTeams.Start);
    readonly TeamsTenant tenant;
    readonly TeamsPerson ana;
    readonly TeamsTeam team;
    readonly Caller bot;

    public ConnectorTests(OneTeams teams)
    {
        tenant = teams.Tenant(new() { Clock = clock });
        ana = tenant.AddPerson("Ana Moreno", "ana@example.com");
        team = tenant.AddTeam("Sales", people: [ana]);
        bot = new(teams, tenant);
    }

    [Fact]
    public async Task A_token_is_given_for_the_secret_and_the_scope_and_opens_this_tenant_alone()
    {
        Assert.Equal(401, (await bot.Token("guessed")).Status);
        Assert.Equal(400, (await bot.Token(scope: "https://graph.microsoft.com/.default")).Status);
        Assert.Equal((200, 3600), ((await bot.Token()).Status, (int)(await bot.Token()).Body["expires_in"]!));
        bot.Use("made-up");
        Assert.Equal((401, "Unauthorized"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
        bot.Use(null);
        Assert.Equal(201, (await bot.Send(ana.Chat.Id, bot.Text("Hello"))).Status);
        tenant.RevokeTokens();
        Assert.Equal((401, "Unauthorized"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
    }

    [Fact]
    public async Task A_card_is_taken_changed_and_taken_away()
    {
        var (status, id) = await bot.Send(ana.Chat.Id, bot.Card(Says));
        Assert.Equal((201, "Hello"), (status, Assert.Single(ana.Sees()).Text));
        var path = $"v3/conversations/{Uri.EscapeDataString(ana.Chat.Id)}/activities/{id}";
        Assert.Equal((200, id), await bot.Call("PUT", path, bot.Card("""{"type":"TextBlock","text":"Changed"}""")));
        Assert.Equal("Changed", Assert.Single(ana.Sees()).Text);
        Assert.Equal(200, (await bot.Call("DELETE", path)).Status);
        Assert.Empty(ana.Sees());
        Assert.Equal((404, "ActivityNotFoundInConversation"), await bot.Call("PUT", path, bot.Card(Says)));
        Assert.Empty(tenant.Complaints);
    }

    [Fact]
    public async Task Text_beside_a_card_comes_as_two_messages_without_an_id_and_is_complained_of()
    {
        var both = bot.Card(Says).Replace("\"summary\"", "\"text\":\"And words\",\"summary\"", StringComparison.Ordinal);
        Assert.Equal((202, null), await bot.Send(ana.Chat.Id, both));
        Assert.Equal(["And words", "Hello"], ana.Sees().Select(seen => seen.Text));
        Assert.Single(tenant.Complaints);
    }

    [Fact]
    public async Task A_thread_begins_in_a_channel_and_what_is_sent_to_its_id_stays_in_it()
    {
        var (status, thread) = await bot.Create(bot.Thread(team.General.Id, bot.Card(Says)));
        Assert.Equal(201, status);
        Assert.StartsWith($"{team.General.Id};messageid=", thread, StringComparison.Ordinal);
        Assert.Equal(201, (await bot.Send(thread!, bot.Text("More"))).Status);
        Assert.Equal(201, (await bot.Send(team.General.Id, bot.Text("Other"))).Status);
        Assert.Equal([thread, thread], ana.Sees().Take(2).Select(seen => seen.Conversation));
        Assert.NotEqual(thread, ana.Sees()[2].Conversation);
        Assert.Equal((404, "ConversationNotFound"), await bot.Send($"{team.General.Id};messageid=1", bot.Text("Where?")));
        Assert.Equal(400, (await bot.Create(bot.Thread(team.General.Id, bot.Card(Says)).Replace("\"isGroup\"", "\"members\":[],\"isGroup\"", StringComparison.Ordinal))).Status);
        Assert.Equal(500, (await bot.Create(bot.Thread(team.General.Id, bot.Card(Says)).Replace("\"channel\":{\"id\"", "\"teamsChannel\":{\"id\"", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_chat_is_created_once_by_the_id_towards_this_bot_and_by_no_address()
    {
        var first = await bot.Create(bot.Chat(ana.User.Id));
        Assert.Equal((201, ana.Chat.Id), first);
        Assert.Equal(first, await bot.Create(bot.Chat(ana.User.Id)));
        Assert.Equal((400, "BadArgument"), await bot.Create(bot.Chat("ana@example.com")));
        var far = tenant.AddPerson("Far Away", installed: false);
        Assert.Equal((403, "BotNotInConversationRoster"), await bot.Create(bot.Chat(far.User.Id)));
    }

    [Fact]
    public async Task Who_blocked_the_bot_left_or_took_it_away_is_not_written_to()
    {
        ana.User.Blocked = true;
        Assert.Equal((403, "ConversationBlockedByUser"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
        (ana.User.Blocked, ana.User.Left) = (false, true);
        var (status, said) = await bot.Send(ana.Chat.Id, bot.Text("Hello"));
        Assert.Equal(403, status);
        Assert.Contains("\"subCode\":\"MessageWritesBlocked\"", said, StringComparison.Ordinal);
        (ana.User.Left, ana.User.Installed, team.WithBot) = (false, false, false);
        Assert.Equal((403, "BotNotInConversationRoster"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
        Assert.Equal((403, "BotNotInConversationRoster"), await bot.Send(team.General.Id, bot.Text("Hello")));
        tenant.Disabled = true;
        Assert.Equal((403, "BotDisabledByAdmin"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
    }

    [Fact]
    public async Task The_eighth_message_of_a_second_is_too_soon_and_the_next_second_takes_one()
    {
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(201, (await bot.Send(ana.Chat.Id, bot.Text("Hello"))).Status);
        }

        Assert.Equal((429, "Throttled"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
        Assert.Equal(TimeSpan.FromSeconds(1), bot.Last!.Headers.RetryAfter!.Delta);
        Assert.Equal(201, (await bot.Send(team.General.Id, bot.Text("Elsewhere"))).Status);
        clock.Forward(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await bot.Send(ana.Chat.Id, bot.Text("Hello"))).Status);
        Assert.Equal((429, "Throttled"), await bot.Send(ana.Chat.Id, bot.Text("Hello")));
        Assert.Equal(2, tenant.Refused429);
    }

    [Fact]
    public async Task Two_writes_into_one_conversation_at_once_are_one_too_many()
    {
        var until = new TaskCompletionSource();
        tenant.Faults.Next("send", new Fault.Held(until.Task));
        var first = bot.Send(ana.Chat.Id, bot.Text("First"));
        await ana.Until(person => person.Sees().Count == 1);
        Assert.Equal((412, "PreconditionFailed"), await bot.Send(ana.Chat.Id, bot.Text("Second")));
        until.SetResult();
        Assert.Equal(201, (await first).Status);
        Assert.Equal(201, (await bot.Send(ana.Chat.Id, bot.Text("Third"))).Status);
    }

    [Fact]
    public async Task What_is_over_a_hundred_kilobytes_of_UTF16_is_refused_and_an_ASCII_letter_counts_as_two()
    {
        Assert.Equal((413, "MessageSizeTooBig"), await bot.Send(ana.Chat.Id, bot.Text(new('a', 50_001))));
        tenant.Complaints.Clear();
        Assert.Equal(201, (await bot.Send(ana.Chat.Id, bot.Text(new('a', 20_000)))).Status);
        Assert.Contains("more than what is surely shown", Assert.Single(tenant.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_break_as_a_test_says()
    {
        tenant.Faults.Next("send", new Fault.ResetBefore(), new Fault.ResetAfter(), new Fault.ErrorAfter(), new Fault.Page(504), new Fault.Throttled(null), new Fault.WithoutId());
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Send(ana.Chat.Id, bot.Text("0")));
        Assert.Empty(ana.Sees());
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Send(ana.Chat.Id, bot.Text("1")));
        Assert.Single(ana.Sees());
        Assert.Equal(502, (await bot.Send(ana.Chat.Id, bot.Text("2"))).Status);
        Assert.Equal(2, ana.Sees().Count);
        Assert.Equal(504, (await bot.Send(ana.Chat.Id, bot.Text("3"))).Status);
        Assert.Equal(429, (await bot.Send(ana.Chat.Id, bot.Text("4"))).Status);
        Assert.Null(bot.Last!.Headers.RetryAfter);
        Assert.Equal((202, null), await bot.Send(ana.Chat.Id, bot.Text("5")));
        Assert.Equal(["1", "2", "5"], ana.Sees().Select(seen => seen.Text));
    }

    [Fact]
    public async Task Members_come_in_pages_of_fifty_at_least_and_a_member_by_any_of_three_names()
    {
        team.Members.AddRange(Enumerable.Range(0, 60).Select(i => tenant.AddPerson($"Person {i}").User));
        var path = $"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers?pageSize=5";
        var page = await bot.Read(path);
        Assert.Equal(50, page["members"]!.AsArray().Count);
        page = await bot.Read($"{path}&continuationToken={Uri.EscapeDataString((string)page["continuationToken"]!)}");
        Assert.Equal((11, null), (page["members"]!.AsArray().Count, page["continuationToken"]));
        foreach (var id in new[] { ana.User.Id, ana.Id, "ana@example.com" })
        {
            Assert.Equal(ana.Id, (string?)(await bot.Read($"v3/conversations/{Uri.EscapeDataString(team.Id)}/members/{Uri.EscapeDataString(id)}"))["aadObjectId"]);
        }

        ana.User.Left = true;
        Assert.Equal((404, "MemberNotFoundInConversation"), await bot.Call("GET", $"v3/conversations/{Uri.EscapeDataString(team.Id)}/members/{ana.Id}"));
        tenant.AddChannel(team, "Deals");
        var channels = (await bot.Read($"v3/teams/{Uri.EscapeDataString(team.Id)}/conversations"))["conversations"]!.AsArray();
        Assert.Equal([null, "Deals"], channels.Select(channel => (string?)channel!["name"]));
    }

    [Fact]
    public async Task What_is_not_as_the_reference_says_is_refused_or_complained_of()
    {
        var chat = ana.Chat.Id;
        Assert.Equal((400, "BadArgument"), await bot.Send(chat, bot.Text("Hello").Replace(tenant.BotId, "28:somebody", StringComparison.Ordinal)));
        Assert.Equal((400, "BadSyntax"), await bot.Send(chat, $$"""{"type":"message","from":{"id":"{{tenant.BotId}}"} }"""));
        Assert.Equal((400, "BadArgument"), await bot.Send(chat, bot.Text("Hello").Replace("\"type\"", "\"id\":\"1\",\"type\"", StringComparison.Ordinal)));
        Assert.Equal((400, "BadArgument"), await bot.Send(chat, bot.Text("Hi <at>Ana</at>")));
        tenant.Complaints.Clear();
        Assert.Equal(201, (await bot.Call("POST", $"v3/conversations/{chat}/activities", bot.Card(Says).Replace("\"summary\":\"Said\",", "", StringComparison.Ordinal))).Status);
        Assert.Equal(2, tenant.Complaints.Count);
        Assert.Contains("which is not escaped", tenant.Complaints.First(), StringComparison.Ordinal);
        Assert.Contains("a card without summary", tenant.Complaints.Last(), StringComparison.Ordinal);
    }

    public void Dispose() => bot.Dispose();
}

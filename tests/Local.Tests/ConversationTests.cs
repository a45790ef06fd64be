using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Local.Tests.SampleCompany;

namespace SalesNudgeBot.Local.Tests;

public sealed class ConversationTests
{
    [Fact]
    public async Task What_was_said_stands_between_the_question_and_the_answer_while_the_clock_stands_still()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("ask", Own(Ana), "What is new?", At(18, 9)));
        await workspace.Did("/local/api/say", new { @as = "ana", key = workspace.NewKey(await Latest(workspace)), text = "2 new" });
        await workspace.Send(Workspace.Outgoing("answer", Own(Ana), "Noted", At(18, 9)));
        await workspace.Did("/local/api/say", new { @as = "ana", key = workspace.NewKey(await Latest(workspace)), text = "and one more" });
        Assert.Equal(["What is new?", "2 new", "Noted", "and one more"], (await workspace.Items(Ana, Own(Ana))).Select(TextOf));
    }

    [Fact]
    public async Task An_update_changes_the_message_where_it_stands_and_says_so()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "At risk", At(18, 9)));
        await workspace.Send(Workspace.Outgoing("case/2/brief", Emea, "Another", At(18, 9)));
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Lena has it", At(18, 9), Operation.Update));
        var items = await workspace.Items(Lena, Emea);
        Assert.Equal(["Lena has it", "Another"], items.Select(TextOf));
        Assert.Equal("Wednesday 18 November 2026, 09:00 in Berlin", items[0].GetProperty("edited").GetString());
        Assert.Equal(JsonValueKind.Null, items[1].GetProperty("edited").ValueKind);
    }

    [Fact]
    public async Task An_update_that_changes_no_word_is_no_edit()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "At risk", At(18, 9)));
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "At risk", At(18, 9), Operation.Update));
        Assert.Equal(JsonValueKind.Null, Assert.Single(await workspace.Items(Lena, Emea)).GetProperty("edited").ValueKind);
    }

    [Fact]
    public async Task A_message_that_is_only_planned_is_not_shown()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Plan(Workspace.Outgoing("later", Own(Ana), "Does Acme have it?", At(20, 9)));
        Assert.Empty(await workspace.Items(Ana, Own(Ana)));
    }

    [Fact]
    public async Task What_is_folded_into_a_message_is_shown_in_it_with_buttons_of_its_own()
    {
        await using var workspace = await Workspace.Open();
        var nudge = Message.Of(new Block.Paragraph(Line.Words("What is new?")), new Block.Buttons([new("Nothing", new("checkin.none", "k-1"))]));
        await workspace.Write(stores =>
        {
            var carrier = Workspace.Outgoing("presence/1", Own(Ana), "Has Acme heard?", At(18, 9));
            var folded = Workspace.Outgoing("checkin/1", Own(Ana), "The whole check-in", At(18, 9)) with { Folded = nudge };
            stores.Outbox.Add(carrier, At(18, 9));
            stores.Outbox.Add(folded, At(18, 9));
            stores.Outbox.Fold(OutboxRow.IdOf(folded), OutboxRow.IdOf(carrier), "a client question goes first");
        });
        await workspace.Tick.RunUntilQuiet(TestContext.Current.CancellationToken);
        var item = Assert.Single(await workspace.Items(Ana, Own(Ana)));
        Assert.StartsWith("<p>Has Acme heard?</p><hr><p>What is new?</p>", item.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Contains("data-action=\"checkin.none|k-1\" data-on=\"checkin/1\"", item.GetProperty("html").GetString(), StringComparison.Ordinal);
        var held = await workspace.Get("/local/api/held?as=ana");
        Assert.Equal("a client question goes first", Assert.Single(held.GetProperty("notSent").EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_press_leaves_a_line_unless_its_message_changed()
    {
        await using var workspace = await Workspace.Open();
        var buttons = new Block.Buttons([new("Right", new("checkin.right", "k-1")), new("Skip today", new("checkin.skip", "k-1"))]);
        await workspace.Send(Workspace.Outgoing("ask", Own(Ana), "", At(18, 9)) with { Message = Message.Of(new Block.Paragraph(Line.Words("Right?")), buttons) });
        await workspace.Did("/local/api/click", new { @as = "ana", key = workspace.NewKey(1), action = "checkin.right|k-1", on = "ask" });
        var trace = (await workspace.Items(Ana, Own(Ana)))[1];
        Assert.Equal(("pressed", "Right", true), (trace.GetProperty("kind").GetString(), TextOf(trace), trace.GetProperty("mine").GetBoolean()));

        workspace.Decider.Replies = _ => new Reply.ReplaceMessage(Message.Text(Line.Words("Skipped for today")));
        await workspace.Did("/local/api/click", new { @as = "ana", key = workspace.NewKey(1), action = "checkin.skip|k-1", on = "ask" });
        Assert.Equal(["Skipped for today"], (await workspace.Items(Ana, Own(Ana))).Select(TextOf));
    }

    [Fact]
    public async Task Everybody_in_a_channel_reads_what_was_written_in_its_threads()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "At risk", At(18, 9)));
        await workspace.Send(Workspace.Outgoing("case/1/note", Emea, "Ana asked twice", At(18, 9)) with { Thread = "case/1/brief" });
        await workspace.Did("/local/api/say", new { @as = "david", key = workspace.NewKey(2), text = "I can take it", about = "case/1/brief" });
        var items = await workspace.Items(Lena, Emea);
        Assert.Equal(["At risk", "Ana asked twice", "I can take it"], items.Select(TextOf));
        Assert.Equal("case/1/brief", items[1].GetProperty("thread").GetString());
        Assert.Equal(("David", false, "case/1/brief"), (items[2].GetProperty("who").GetString(), items[2].GetProperty("mine").GetBoolean(), items[2].GetProperty("thread").GetString()));
        Assert.Empty(await workspace.Items(David, Own(David)));
    }

    [Fact]
    public async Task Times_are_those_of_the_reader()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("hello", Own(Maria), "Hello", At(18, 5)));
        var item = Assert.Single(await workspace.Items(Maria, Own(Maria)));
        Assert.Equal("Wed 03:00", item.GetProperty("at").GetString());
        Assert.Equal("Wednesday 18 November 2026, 03:00 in New York", item.GetProperty("full").GetString());
    }

    [Fact]
    public async Task Why_tells_the_rule_what_it_looked_at_and_when_it_fell_due()
    {
        await using var workspace = await Workspace.Open();
        var said = new TextId("t-1");
        await workspace.Write(stores =>
        {
            stores.Texts.Add(said, Ana, "<SSO> live", At(30, 9));
        });
        var row = await workspace.Send(
            Workspace.Outgoing("ask", Own(Omar), "Still on track?", At(18, 9)) with
            {
                Why = new("Half of the working time is gone.", [new("Promise", Line.Of($"Acme · {said}"))], At(18, 8, 30)),
            }
        );
        await workspace.Send(Workspace.Outgoing("ask", Own(Omar), "On track", At(18, 9), Operation.Update));
        var versions = (await workspace.Get($"/local/api/why?as=omar&message={row}")).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal("Half of the working time is gone.", versions[0].GetProperty("rule").GetString());
        Assert.Equal("Wed 18 Nov, 08:30", versions[0].GetProperty("due").GetString());
        Assert.Equal("Wed 18 Nov, 09:00", versions[0].GetProperty("sent").GetString());
        var input = Assert.Single(versions[0].GetProperty("inputs").EnumerateArray());
        Assert.Equal("Acme · <bdi class=\"said\">&lt;SSO&gt; live</bdi>", input.GetProperty("html").GetString());
        Assert.True(versions[1].GetProperty("change").GetBoolean());
    }

    static async Task<long> Latest(Workspace workspace) => (await workspace.Get("/local/api/state?as=ana")).GetProperty("latest").GetInt64();

    static string? TextOf(JsonElement item) =>
        item.GetProperty("kind").GetString() == "bot" ? item.GetProperty("snippet").GetString() : item.GetProperty("text").GetString();
}

using System.Collections.Immutable;
using System.Net;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Local.Tests.SampleCompany;

namespace SalesNudgeBot.Local.Tests;

public sealed class ActTests(OpenWorkspace open) : IClassFixture<OpenWorkspace>
{
    static readonly Form Step = new(
        "Next step",
        null,
        [new Input.Text("what", "What will you do?")],
        "Promise it",
        new("case.step", "c-1")
    );

    [Fact]
    public async Task A_click_sent_twice_is_one_act_with_one_answer()
    {
        await using var workspace = await Workspace.Open();
        var answers = 0;
        workspace.Decider.Replies = _ => new Reply.Private(Message.Text(Line.Words($"Answer {++answers}")));
        var click = new { @as = "ana", key = workspace.NewKey(), action = "promise.accept|l-1" };
        var first = await workspace.Did("/local/api/click", click);
        var second = await workspace.Did("/local/api/click", click);
        Assert.Equal("Answer 1", first.GetProperty("heard").GetString());
        Assert.Equal("Answer 1", second.GetProperty("heard").GetString());
        Assert.Single(workspace.Decider.Acts);
        Assert.Single(await workspace.Items(Ana, Own(Ana)), item => item.GetProperty("kind").GetString() == "private");
    }

    [Fact]
    public async Task What_was_said_pressed_and_filled_in_reaches_the_bot_as_it_was()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        var (said, pressed, filled) = (workspace.NewKey(), workspace.NewKey(), workspace.NewKey());
        await workspace.Did("/local/api/say", new { @as = "lena", key = said, text = " a <b> \u202E ", about = "case/1/brief" });
        await workspace.Did("/local/api/click", new { @as = "lena", key = pressed, action = "case.take|c-1|x|y", on = "case/1/brief" });
        await workspace.Did("/local/api/submit", new { @as = "lena", key = filled, action = "case.step|c-1", on = "case/1/brief", values = new { what = "call" } });
        Assert.Equal(("local/" + said, Lena, new Act.Wrote(" a <b> \u202E ", "case/1/brief")), workspace.Decider.Acts[0]);
        Assert.Equal(("local/" + pressed, Lena, new Act.Clicked(new("case.take", "c-1", "x|y"), "case/1/brief")), workspace.Decider.Acts[1]);
        var (key, actor, act) = workspace.Decider.Acts[2];
        var submitted = Assert.IsType<Act.Submitted>(act);
        Assert.Equal(("local/" + filled, Lena, new ActionRef("case.step", "c-1"), "case/1/brief"), (key, actor, submitted.Action, submitted.On));
        Assert.Equal([KeyValuePair.Create("what", "call")], submitted.Values);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1-short")]
    [InlineData("no-number-in-front")]
    [InlineData("-123456789")]
    [InlineData("1-../../../etc")]
    [InlineData("99999999999999999999-aaaaaaaa")]
    public async Task An_act_without_a_key_of_its_own_is_refused(string? key)
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/say", new { @as = "ana", key, text = "hello" })).StatusCode);
        Assert.Empty(workspace.Decider.Acts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("promise.accept")]
    [InlineData("|l-1")]
    [InlineData("promise.accept|")]
    public async Task Garbage_instead_of_a_button_is_refused(string? action)
    {
        var workspace = open.Workspace;
        var body = new { @as = "ana", key = workspace.NewKey(), action, values = new { } };
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/click", body)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/submit", body)).StatusCode);
        Assert.Empty(workspace.Decider.Acts);
    }

    [Fact]
    public async Task Nothing_said_and_a_form_without_values_are_refused()
    {
        var workspace = open.Workspace;
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/say", new { @as = "ana", key = workspace.NewKey(), text = "" })).StatusCode);
        var form = new { @as = "ana", key = workspace.NewKey(), action = "a|b" };
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/submit", form)).StatusCode);
        var holes = new { @as = "ana", key = workspace.NewKey(), action = "a|b", values = new { what = (string?)null } };
        Assert.Equal(HttpStatusCode.BadRequest, (await workspace.Post("/local/api/submit", holes)).StatusCode);
        Assert.Empty(workspace.Decider.Acts);
    }

    [Fact]
    public async Task A_form_comes_with_the_answer_and_so_does_the_one_that_replaces_it()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        workspace.Decider.Replies = act => act is Act.Clicked ? new Reply.OpenForm(Step) : new Reply.ReplaceForm(Step with { Title = "And by when?" });
        var opened = await workspace.Did("/local/api/click", new { @as = "lena", key = workspace.NewKey(), action = "case.step|c-1", on = "case/1/brief" });
        Assert.Equal("form", opened.GetProperty("then").GetString());
        Assert.Contains("data-on=\"case/1/brief\"", opened.GetProperty("form").GetString(), StringComparison.Ordinal);
        var replaced = await workspace.Did("/local/api/submit", new { @as = "lena", key = workspace.NewKey(), action = "case.step|c-1", values = new { what = "" } });
        Assert.Equal("form", replaced.GetProperty("then").GetString());
        Assert.Contains("And by when?", replaced.GetProperty("form").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_come_back_by_field()
    {
        await using var workspace = await Workspace.Open();
        workspace.Decider.Replies = _ => new Reply.FieldErrors(ImmutableSortedDictionary<string, string>.Empty.Add("when", "Friday is past."));
        var answer = await workspace.Did("/local/api/submit", new { @as = "lena", key = workspace.NewKey(), action = "a|b", values = new { when = "Fri" } });
        Assert.Equal("errors", answer.GetProperty("then").GetString());
        Assert.Equal("Friday is past.", answer.GetProperty("errors").GetProperty("when").GetString());
        Assert.Empty(await workspace.Items(Lena, Own(Lena)));
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_the_one_who_acted_alone()
    {
        await using var workspace = await Workspace.Open();
        await workspace.Send(Workspace.Outgoing("case/1/brief", Emea, "Acme is at risk", At(18, 9)));
        workspace.Decider.Replies = _ => new Reply.Private(Message.Text(Line.Words("David has it already.")));
        await workspace.Did("/local/api/click", new { @as = "lena", key = workspace.NewKey(1), action = "case.take|c-1", on = "case/1/brief" });
        Assert.Contains(await workspace.Items(Lena, Emea), item => item.GetProperty("kind").GetString() == "private");
        Assert.DoesNotContain(await workspace.Items(David, Emea), item => item.GetProperty("kind").GetString() == "private");
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FakeSlack.Delivery;
using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Answering;

/// <summary>What becomes of a form that was sent.</summary>
public sealed class SubmissionAnswerTests(OneSlack slack) : IAsyncLifetime
{
    static readonly Form Record =
        new(
            "Record a promise",
            null,
            [
                new Input.Text("client", "Client"),
                new Input.When("when", "When", Optional: true),
                new Input.Number("count", "How many", Optional: true),
                new Input.Choice("deliverer", "Who delivers it?", [new("", "I do"), new("omar", "Omar")], ""),
            ],
            "Save",
            new("promise.record", "new"));

    readonly ScriptedInbound inbound = new();
    SlackTeam team = null!;
    SlackPerson ana = null!;
    ListeningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        team = slack.Team();
        bot = await ListeningBot.Start(slack, inbound, [team]);
        bot.Knows(ana = team.AddPerson("Ana Moreno"), TheCompany.Ana);
        inbound.Answer = _ => new Reply.OpenForm(Record);
        await ana.UsesShortcut("record_promise");
        await ana.Until(person => person.Form is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Assert.Empty(team.Complaints);
    }

    Task<Answer?> Sends(Reply reply, params (string, string)[] fields)
    {
        inbound.Answer = _ => reply;
        return ana.Fills([("client", "Acme"), .. fields]);
    }

    static Reply.FieldErrors Errors(params (string Id, string Sentence)[] errors) => new(errors.ToImmutableSortedDictionary(error => error.Id, error => error.Sentence));

    Act.Submitted Submitted => (Act.Submitted)inbound.Got.Last().Act;

    [Fact]
    public async Task It_closes_on_an_empty_body()
    {
        Assert.Equal("", (await Sends(Reply.None))!.Body);
        Assert.Null(ana.Form);
    }

    [Fact]
    public async Task Its_fields_come_by_their_names_and_what_was_left_empty_does_not()
    {
        await Sends(Reply.None, ("count", "2"));
        Assert.Equal(["client=Acme", "count=2"], Submitted.Values.Select(value => $"{value.Key}={value.Value}"));
        Assert.Equal((new("promise.record", "new"), null), (Submitted.Action, Submitted.On));
    }

    [Fact]
    public async Task A_choice_comes_as_its_value()
    {
        await Sends(Reply.None, ("deliverer", "omar"));
        Assert.Equal("omar", Submitted.Values["deliverer"]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_below_its_field_and_the_form_stays()
    {
        await Sends(Errors(("client", "Please keep this under 80 characters."), ("when", "That has passed.")));
        Assert.Equal(("Please keep this under 80 characters.", "That has passed."), (ana.FormErrors["client"], ana.FormErrors["when"]));
        Assert.NotNull(ana.Form);
    }

    [Fact]
    public async Task What_is_wrong_with_no_field_of_the_form_is_said_beside_it()
    {
        await Sends(Errors(("client", "Please keep this under 80 characters."), ("what", "Please fill this in.")));
        Assert.Equal(["client"], ana.FormErrors.Keys);
        await ana.Until(person => person.Sees(person.Direct.Id) is [{ Text: "Please fill this in." }]);
    }

    [Fact]
    public async Task What_is_wrong_with_none_of_its_fields_takes_the_forms_place()
    {
        await Sends(Errors(("what", "Please fill this in.")));
        Assert.Contains("Please fill this in.", ana.Form!.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_form_takes_its_place()
    {
        await Sends(new Reply.ReplaceForm(Record with { Title = "Which Acme?" }));
        Assert.Equal("Which Acme?", ana.Form!.Title);
    }

    [Fact]
    public async Task A_private_word_takes_its_place()
    {
        await Sends(new Reply.Private(Message.Text(Line.Words("This one is settled."))));
        Assert.Contains("This one is settled.", ana.Form!.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_replaced_after_it_closed()
    {
        using var calls = new Caller(slack, team);
        var posted = await calls.Takes("chat.postMessage", ("channel", ana.Id), ("text", "Can you?"));
        inbound.Answer = _ => new Reply.ReplaceMessage(Message.Text(Line.Words("Declined.")));
        var view = ana.Form!;
        view.Content["private_metadata"] = $$"""{"action":"promise.decline|l-1","on":"{{posted["channel"]}}/{{posted["ts"]}}"}""";
        await ana.Fills(("client", "Acme"));
        await ana.Until(person => person.Sees(person.Direct.Id) is [{ Text: "Declined." }]);
        Assert.Null(ana.Form);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("[]")]
    [InlineData("{\"action\":\"garbage\"}")]
    [InlineData("{\"action\":7}")]
    public async Task A_form_that_was_tampered_with_is_not_read_and_not_stored(string metadata)
    {
        var before = inbound.Got.Count;
        ana.Form!.Content["private_metadata"] = metadata;
        await ana.Fills(("client", "Acme"));
        Assert.Equal(before, inbound.Got.Count);
        Assert.Contains("Nothing was changed", ana.Form!.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_we_do_not_know_hears_so_in_the_forms_place()
    {
        var (view, before) = (ana.Form!, inbound.Got.Count);
        var stranger = team.AddPerson("Zoe Quinn");
        var answer = await stranger.Sends(view, []);
        Assert.Contains("I don't know you yet", JsonNode.Parse(answer.Body)!["view"]!["blocks"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, inbound.Got.Count);
    }

    [Fact]
    public async Task What_cannot_be_stored_leaves_the_form_open()
    {
        inbound.IsDown = true;
        Assert.Equal(503, (await ana.Fills(("client", "Acme")))!.Status);
        Assert.NotNull(ana.Form);
    }
}

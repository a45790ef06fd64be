using System.Text.Json.Nodes;
using FakeTeams.Cards;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Rendering;

namespace Teams.Tests.Rendering;

public sealed class CardRendererTests
{
    static readonly PersonId Ana = new("ana");
    static readonly PersonId Omar = new("omar");
    static readonly TextId Said = new("t-1");
    static readonly ActionRef Action = new("a.b", "c");

    [Fact]
    public void Somebody_whom_Teams_knows_is_mentioned_with_an_entity_that_says_the_same()
    {
        var card = Renderer().Message(Message.Text(Line.Of($"{Omar} answered {"yes":strong}.")));
        Assert.Equal(@"<at>Omar</at> answered **yes**\.", (string?)card.Content["body"]![0]!["text"]);
        Assert.Equal("""[{"type":"mention","text":"<at>Omar</at>","mentioned":{"id":"29:omar","name":"Omar"}}]""", card.Content["msteams"]!["entities"]!.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal));
        Assert.Equal("Omar answered yes.", card.Summary);
    }

    [Fact]
    public void Nobody_is_mentioned_to_themselves()
    {
        var card = Renderer().Message(Message.Text(Line.Of($"Morning {Ana}.")), Ana).Content;
        Assert.Equal("Morning Ana.", (string?)card["body"]![0]!["inlines"]![0]!["text"]);
        Assert.Null(card["msteams"]);
    }

    [Theory]
    [InlineData("Ana <b>")]
    [InlineData("A_n_a")]
    [InlineData("Ana (Berlin)")]
    [InlineData(" Ana")]
    public void A_name_with_signs_that_mean_something_is_only_written(string name)
    {
        var card = Renderer(_ => name).Message(Message.Text(Line.Of($"{Omar}"))).Content;
        Assert.Equal(name, (string?)card["body"]![0]!["inlines"]![0]!["text"]);
        Assert.Null(card["msteams"]);
    }

    [Fact]
    public void Of_two_people_of_one_name_one_mention_is_not_taken_for_the_other()
    {
        var card = Renderer(_ => "Ana").Message(Message.Of(new Block.Paragraph(Line.Of($"{Ana}")), new Block.Paragraph(Line.Of($"{Omar}")))).Content;
        Assert.Equal(["29:ana"], card["msteams"]!["entities"]!.AsArray().Select(one => (string?)one!["mentioned"]!["id"]));
        Assert.Equal("RichTextBlock", (string?)card["body"]![1]!["type"]);
    }

    [Fact]
    public void Beside_what_somebody_wrote_people_are_called_by_name()
    {
        var card = Renderer().Message(Message.Text(Line.Of($"{Omar}: {Said}"))).Content;
        Assert.Equal("Omar: [x](https://evil.example)", (string?)card["body"]![0]!["inlines"]![0]!["text"]);
        Assert.Null(card["msteams"]);
    }

    [Theory]
    [InlineData("https://teams.microsoft.com/l/message/1?a=b|c", "https://teams.microsoft.com/l/message/1?a=b%7Cc")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("http://acme.example/", null)]
    public void Only_a_checked_address_can_be_followed(string kept, string? url)
    {
        var renderer = new CardRenderer(new(new Dictionary<TextId, string> { [Said] = kept }, id => id.Value, _ => null));
        var run = renderer.Message(Message.Text(Line.Of($"{new Span.Link(Said, "From this message")}"))).Content["body"]![0]!["inlines"]![0]!;
        Assert.Equal(("From this message", url), ((string?)run["text"], (string?)run["selectAction"]?["url"]));
    }

    [Fact]
    public void In_a_channel_everybody_sees_no_buttons_but_the_one_that_asks_and_its_people_ask_by_themselves()
    {
        var card = Renderer().Shared(Message.Of(new Block.Paragraph(Line.Words("Brief")), new Block.Buttons([new("Take it", Action)])), [.. Enumerable.Range(0, 70).Select(i => $"29:{i}")]).Content;
        Assert.Equal([CardWords.WhatCanIDo], CardWalk.Buttons(card).Select(button => (string?)button["title"]));
        Assert.Equal(CardVerbs.View, (string?)card["refresh"]!["action"]!["verb"]);
        Assert.Equal(60, card["refresh"]!["userIds"]!.AsArray().Count);
    }

    [Fact]
    public void Where_none_of_its_people_is_known_nobody_refreshes_and_the_button_still_asks()
    {
        var card = Renderer().Shared(Message.Of(new Block.Buttons([new("Take it", Action)])), []).Content;
        Assert.Single(CardWalk.Buttons(card));
        Assert.Null(card["refresh"]);
    }

    [Fact]
    public void What_has_no_buttons_is_the_same_for_everybody()
    {
        var message = Message.Text(Line.Words("Closed."));
        Assert.Equal(Renderer().Message(message).Content.ToJsonString(), Renderer().Shared(message, ["29:lena"]).Content.ToJsonString());
    }

    [Theory]
    [InlineData("Yes|No", "2")]
    [InlineData("0|1|2|3|4|5|6|7", "4|4")]
    [InlineData("I'll talk to Priya by Thu 12:00|Other step|Ask Ana|Wait until|Not useful", "1|2|2")]
    [InlineData("A button with a title that is much longer than any row of buttons|And another", "1|1")]
    public void Buttons_stand_in_as_few_rows_as_can_be_read_and_evenly(string titles, string rows)
    {
        var message = Message.Of(new Block.Buttons([.. titles.Split('|').Select(title => new Button(title, Action))]));
        Assert.Equal(rows, string.Join('|', Renderer().Message(message).Content["body"]!.AsArray().Select(row => row!["actions"]!.AsArray().Count)));
    }

    [Theory]
    [InlineData("Other step", "Other step…")]
    [InlineData("Wait until…", "Wait until…")]
    [InlineData("Yes, how?", "Yes, how?")]
    public void A_button_that_opens_a_form_says_so_and_brings_the_same_to_every_client(string label, string shown)
    {
        var button = Renderer().Message(Message.Of(new Block.Buttons([new(label, Action, Primary: true, OpensForm: true)]))).Content["body"]![0]!["actions"]![0]!;
        Assert.Equal(
            """{"type":"Action.Execute","title":"SHOWN","verb":"act","data":DATA,"style":"positive","fallback":{"type":"Action.Submit","title":"SHOWN","data":DATA,"style":"positive"}}"""
                .Replace("SHOWN", shown, StringComparison.Ordinal).Replace("DATA", """{"d_verb":"act","d_action":"a.b|c"}""", StringComparison.Ordinal),
            button.ToJsonString(Card.Json));
    }

    [Fact]
    public void What_follows_a_rule_stands_apart()
    {
        var body = Renderer().Message(Message.Text(Line.Words("One")).With(Message.Text(Line.Words("Two")))).Content["body"]!.AsArray();
        Assert.Equal([false, true], body.Select(element => element!["separator"] is not null));
    }

    [Fact]
    public void A_picture_of_figures_says_them_where_charts_are_not_known()
    {
        var chart = Renderer().Message(Message.Of(new Block.Bars("New this month", [new("So far", 4), new("Target", 8)]))).Content["body"]![0]!;
        Assert.Equal("""[{"x":"So far","y":4},{"x":"Target","y":8}]""", chart["data"]!.ToJsonString());
        Assert.Equal("New this month: So far 4, Target 8", (string?)chart["fallback"]!["text"]);
    }

    [Fact]
    public void An_attachment_is_a_card_of_its_own() =>
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)Renderer().Message(Message.Text(Line.Words("One"))).Attachment()["contentType"]);

    static CardRenderer Renderer(Func<PersonId, string>? nameOf = null) =>
        new(new(new Dictionary<TextId, string> { [Said] = "[x](https://evil.example)" }, nameOf ?? (id => id == Ana ? "Ana" : "Omar"), id => $"29:{id.Value}"));
}

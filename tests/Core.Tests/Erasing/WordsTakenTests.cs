using System.Collections.Immutable;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Erasing;

public sealed class WordsTakenTests
{
    static readonly ImmutableSortedDictionary<string, string> Filled = ImmutableSortedDictionary<string, string>.Empty.Add("what", "SSO for Blau");

    [Fact]
    public void What_was_written_goes_and_that_something_was_done_stays()
    {
        Assert.Equal(new Act.Wrote(DeliveryWords.Removed, "case/1"), WordsTaken.From(new Act.Wrote("SSO for Blau", "case/1")));
        Assert.Equal(new Act.Commanded(DeliveryWords.Removed), WordsTaken.From(new Act.Commanded("promise Blau: SSO")));
        Assert.Equal(new Act.Quoted(DeliveryWords.Removed, null), WordsTaken.From(new Act.Quoted("SSO for Blau", "https://chat.example/1")));
        Assert.Empty(Assert.IsType<Act.Submitted>(WordsTaken.From(new Act.Submitted(new("promise.record", "new"), Filled))).Values);
        var pressed = new Act.Clicked(new("promise.accept", "l-1"), "case/1");
        Assert.Equal(pressed, WordsTaken.From(pressed));
    }

    [Fact]
    public void A_form_that_was_prefilled_is_not_kept_and_a_private_answer_keeps_its_buttons()
    {
        var buttons = new Block.Buttons([new("Record a promise", new("promise.record", "t-1"))]);
        var form = new Form("Record", null, [new Input.Text("what", "What", "SSO for Blau")], "Save", new("promise.record", "new"));

        Assert.Equal(Reply.None, WordsTaken.From(new Reply.OpenForm(form)));
        Assert.Equal(Reply.None, WordsTaken.From(new Reply.FieldErrors(Filled)));
        var left = Assert.IsType<Reply.Private>(WordsTaken.From(new Reply.Private(Message.Of(new Block.Paragraph(Line.Words("What was Blau promised?")), buttons))));
        Assert.Equal(Message.Of(new Block.Paragraph(Line.Words(DeliveryWords.Removed)), buttons), left.Message);
        Assert.Equal(left.Message, WordsTaken.From(left.Message));
    }

    [Theory]
    [InlineData("a-0123456789abc/ask", true)]
    [InlineData("a-0123456789abc/late", true)]
    [InlineData("a-0123456789abc/me", false)]
    [InlineData("checkin/ana/2026-11-23/ask", false)]
    public void Only_answers_that_ask_back_repeat_words(string key, bool may) => Assert.Equal(may, WordsTaken.MayRepeat(key));
}

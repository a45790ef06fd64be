using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Tests;

public sealed class RenderingTests
{
    static readonly TextId Said = new("t-1");

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("https://example.com <!channel> @here", "https://example.com &lt;!channel&gt; @here")]
    [InlineData("</bdi></p><h1>", "&lt;/bdi&gt;&lt;/p&gt;&lt;h1&gt;")]
    public void What_people_wrote_is_shown_as_text(string written, string shown)
    {
        var html = Renderer(written).Render(Message.Text(Line.Of($"You said: {Said}")), null);
        Assert.Equal($"<p>You said: <bdi class=\"said\">{shown}</bdi></p>", html);
    }

    [Fact]
    public void Direction_marks_end_with_the_text_that_holds_them()
    {
        var html = Renderer("\u202Eevil\u2067").Render(Message.Text(Line.Of($"{Said} is what you said")), null);
        Assert.Matches("^<p><bdi class=\"said\">[^<]*evil[^<]*</bdi> is what you said</p>$", html);
    }

    [Fact]
    public void Names_labels_and_our_own_words_are_encoded_too()
    {
        var message = Message.Of(
            new Block.Heading(Line.Of($"{"a < b":strong} {new PersonId("sam")}")),
            new Block.Facts([new("<i>label</i>", Line.Words("1 & 2"))]),
            new Block.Note(Line.Of($"{Said:strong}"))
        );
        Assert.Equal(
            "<h3><strong>a &lt; b</strong> <span class=\"mention\">Sam &lt;b&gt;</span></h3>"
                + "<dl class=\"facts\"><div><dt>&lt;i&gt;label&lt;/i&gt;</dt><dd>1 &amp; 2</dd></div></dl>"
                + "<p class=\"note\"><strong><bdi class=\"said\">&lt;x&gt;</bdi></strong></p>",
            Renderer("<x>").Render(message, null)
        );
    }

    [Fact]
    public void A_text_that_was_erased_says_so()
    {
        var renderer = new HtmlRenderer(new(new Dictionary<TextId, string>(), _ => ""));
        Assert.Equal("<p><bdi class=\"said\">(removed)</bdi></p>", renderer.Render(Message.Text(Line.Of($"{Said}")), null));
    }

    [Theory]
    [InlineData("https://acme.example/a?b&c=\"d\"", "<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"https://acme.example/a?b&amp;c=%22d%22\">From &lt;this&gt;</a>")]
    [InlineData("javascript:alert(1)", "From &lt;this&gt;")]
    [InlineData("http://acme.example/", "From &lt;this&gt;")]
    public void Only_a_plain_https_address_becomes_a_link(string kept, string shown)
    {
        var line = Line.Of($"{new Span.Link(Said, "From <this>")}");
        Assert.Equal($"<p>{shown}</p>", Renderer(kept).Render(Message.Text(line), null));
        Assert.Equal("From <this>", Text(kept).Plain(line));
    }

    [Fact]
    public void A_button_carries_its_action_and_its_message_and_cannot_break_out_of_them()
    {
        var action = new ActionRef("promise.accept", "l-1", "\" onclick=\"alert(1)");
        var html = Renderer("").Render(Message.Of(new Block.Buttons([new("Yes & no", action, Primary: true)])), "case/\"1\"");
        Assert.Equal(
            "<div class=\"buttons\"><button type=\"button\" class=\"press primary\" data-action=\"promise.accept|l-1|&quot; onclick=&quot;alert(1)\""
                + " data-on=\"case/&quot;1&quot;\">Yes &amp; no</button></div>",
            html
        );
    }

    [Theory]
    [InlineData("Other step", "Other step…")]
    [InlineData("Wait until…", "Wait until…")]
    [InlineData("Yes, how?", "Yes, how?")]
    public void A_button_that_opens_a_form_says_so(string label, string shown)
    {
        var html = Renderer("").Render(Message.Of(new Block.Buttons([new(label, new("a", "b"), OpensForm: true)])), null);
        Assert.Contains($" aria-haspopup=\"dialog\">{shown}</button>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_has_its_label_and_is_described_by_its_hint_and_its_error()
    {
        var form = new Form("Next step", null, [new Input.When("when", "By when?", "Thu \"12:00\"")], "Promise it", new("case.step", "c-1"));
        var html = new FormRenderer(Text("")).Render(form, "case/1");
        Assert.Contains("<label for=\"input-when\">By when?</label>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"input-when\" name=\"when\" aria-describedby=\"hint-when error-when\" required", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Thu &quot;12:00&quot;\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"hint-when\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"error-when\"", html, StringComparison.Ordinal);
        Assert.Contains("data-action=\"case.step|c-1\" data-on=\"case/1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefilled_text_cannot_end_its_field()
    {
        var form = new Form("F", Line.Of($"{Said}"), [new Input.Text("t", "T", "</textarea><script>", Multiline: true)], "Send", new("a", "b"));
        var html = new FormRenderer(Text("<script>")).Render(form, null);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains(">\n&lt;/textarea&gt;&lt;script&gt;</textarea>", html, StringComparison.Ordinal);
    }

    static HtmlRenderer Renderer(string said) => new(Text(said));

    static HtmlText Text(string said) => new(new Dictionary<TextId, string> { [Said] = said }, _ => "Sam <b>");
}

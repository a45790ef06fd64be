using Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>What people type is shown as they typed it, runs nowhere, and stays in its place.</summary>
public sealed class HostileTextTests(Chromium chromium) : PageTests(chromium)
{
    const string Image = "<img src=x onerror=alert(1)>";

    [Theory]
    [InlineData(Image)]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</textarea><svg onload=alert(1)>")]
    [InlineData("\"><button onclick=alert(1)>Press")]
    public async Task Markup_is_text_for_everyone_who_reads_it(string markup)
    {
        var screen = await Open(await Run(StoryWeek.IsUnderWay()));
        await screen.Writes(markup);
        await Expect(screen.Talk.GetByText(markup).First).ToBeVisibleAsync();
        await screen.Writes("help");
        await screen.Presses("Record a promise");
        await screen.Fills("Record a promise", ("Client", markup), ("What did you promise?", markup), ("By when?", "Friday"), ("Who delivers it inside?", "Omar"));
        await screen.Sees(markup, "Fri 27 Nov 2026, 17:30");

        await screen.Becomes("Omar Haddad");
        await screen.Sees(markup, "Can you deliver it");
        await screen.Asks(markup);
        await Expect(screen.Panel).ToContainTextAsync(markup);
        Assert.Equal(0, await screen.Talk.Locator("img:not([src='/local/page/icon.svg']), script, svg[onload], [onclick]").CountAsync());
    }

    [Fact]
    public async Task A_direction_mark_turns_nothing_around_but_the_words_it_was_typed_with()
    {
        var screen = await Open(await Run(StoryWeek.AtRisk()));
        await screen.Becomes("Omar Haddad");
        await screen.Presses("At risk");
        await screen.Fills("What is in the way?", ("In a few words", "no servers \u202E\u05D0\u05D1"), ("When could it be done, if you know?", "Tuesday"));
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Sees("no servers", "They could do Tue 1 Dec");

        Assert.True(
            await screen.Messages("They could do").First.EvaluateAsync<bool>(Script.Of("reads-forward"), "They could do"),
            "What follows the deliverer's words runs from right to left."
        );
        await screen.Save("hostile-direction");
    }

    [Fact]
    public async Task A_word_without_an_end_breaks_and_the_page_keeps_its_width()
    {
        var word = new string('W', 900);
        var workspace = await Run(StoryWeek.IsUnderWay());
        var screen = await Open(workspace);
        await screen.Writes(word);
        await screen.Writes("help");
        await screen.Presses("Record a promise");
        await screen.Fills("Record a promise", ("Client", new string('C', 80)), ("What did you promise?", new string('P', 160)), ("By when?", "Friday"));
        await screen.Sees("Fri 27 Nov 2026, 17:30");
        await screen.Save("hostile-long-word");
        Assert.Empty(await screen.Finds("layout"));

        var phone = await Open(workspace, Phone);
        await phone.Sees("Fri 27 Nov 2026, 17:30");
        await phone.Save("hostile-long-word-phone");
        Assert.Empty(await phone.Finds("layout"));
    }
}

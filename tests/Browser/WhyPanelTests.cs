using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>The panel beside the conversation: nothing comes without a rule that one can read.</summary>
public sealed class WhyPanelTests(Chromium chromium) : PageTests(chromium)
{
    [Fact]
    public async Task The_brief_says_by_which_rule_it_came_what_the_rule_looked_at_and_when()
    {
        var screen = await Open(await Run(StoryWeek.AtRisk()));
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Asks("Acme · SSO live");

        await Says(screen, "A client promise is at risk, so the leader's channel gets a brief.");
        await Says(screen, "Brief for the leader");
        await Fact(screen, "Promise", "Acme · SSO live");
        await Fact(screen, "Signals", "no answer from Omar to 2 asks");
        await Fact(screen, "Policy", "standard, step 1 of 3");
        await Fact(screen, "Fell due", "Wed 25 Nov, 15:");
        await Fact(screen, "Sent", "Wed 25 Nov, 15:");
    }

    [Fact]
    public async Task A_message_that_another_was_folded_into_says_so_and_why()
    {
        var screen = await Open(await Run(StoryWeek.AfterTheDate()));
        await screen.Becomes("Ana Moreno");
        await screen.Asks("is not there");

        await Says(screen, "While a promise is in doubt the client hears from us within a set working time.");
        await Fact(screen, "Fell due", "Fri 27 Nov, 17:30");
        await Fact(screen, "Not before", "Mon 30 Nov, 09:00");
        var folded = screen.Panel.GetByRole(AriaRole.List).Last;
        await Expect(screen.Panel.GetByRole(AriaRole.Heading, new() { Name = "Folded into it" })).ToBeVisibleAsync();
        await Expect(folded).ToContainTextAsync("Check-in");
        await Expect(folded).ToContainTextAsync("Folded into another message:");
        await screen.Save("why-folded");

        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Panel).ToContainTextAsync("Not sent on its own");
        await Expect(screen.Panel.GetByRole(AriaRole.List)).ToContainTextAsync("Check-in");
    }

    static Task Says(Screen screen, string text) => Expect(screen.Panel.GetByText(text, new() { Exact = true })).ToBeVisibleAsync();

    static Task Fact(Screen screen, string term, string says) =>
        Expect(screen.Panel.Locator("div").Filter(new() { Has = screen.Page.GetByRole(AriaRole.Term).Filter(new() { HasTextRegex = new($"^{term}$") }) }).Last).ToContainTextAsync(says);
}

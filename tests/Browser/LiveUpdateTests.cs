using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

public sealed class LiveUpdateTests(Chromium chromium) : PageTests(chromium)
{
    [Fact]
    public async Task What_one_person_does_shows_on_the_other_persons_page_without_a_reload()
    {
        var workspace = await Run(StoryWeek.IsUnderWay());
        var (ana, omar) = (await Open(workspace), await Open(workspace));
        await omar.Becomes("Omar Haddad");
        await omar.Page.EvaluateAsync("window.since = 'the page was opened'");

        await ana.Writes("promised Acme SSO live by Friday, Omar delivers");
        await omar.Sees("Acme · SSO live", "Can you deliver it");
        await omar.Presses("Yes, I'll deliver it");
        await omar.Sees("you deliver it");
        await omar.Writes("done");
        await ana.Sees("Omar says Acme · SSO live is done", "Does Acme have it?");

        await ana.GoesOn15Minutes("Mon 23 Nov 2026, 09:25");
        await Expect(omar.Clock).ToContainTextAsync("Mon 23 Nov 2026, 09:25");
        await Expect(omar.Person("Ana Moreno")).ToContainTextAsync("new");
        Assert.Equal("the page was opened", await omar.Page.EvaluateAsync<string>("window.since"));
    }

    [Fact]
    public async Task What_came_for_others_is_counted_beside_their_names_until_it_was_read()
    {
        var screen = await Open(await Run(StoryWeek.IsUnderWay()));
        await screen.Writes("promised Acme SSO live by Friday, Omar delivers");
        await Expect(screen.Person("Omar Haddad")).ToContainTextAsync("2 new");

        await screen.Becomes("Omar Haddad");
        await Expect(screen.Person("Omar Haddad")).Not.ToContainTextAsync("new");
        await Expect(screen.Person("Ana Moreno")).Not.ToContainTextAsync("new");

        await screen.Page.ReloadAsync();
        await screen.IsBe("Omar Haddad");
        await Expect(screen.Person("Omar Haddad")).Not.ToContainTextAsync("new");
    }

    [Fact]
    public async Task A_press_that_is_under_way_while_the_page_is_drawn_anew_is_a_press()
    {
        var screen = await Open(await Run(StoryWeek.IsUnderWay()));
        await Holds(screen.Person("Lena Fischer"));
        await screen.IsBe("Lena Fischer");
        await Holds(screen.Clock.GetByRole(AriaRole.Button, new() { Name = "15 minutes forward" }));
        await Expect(screen.Clock).ToContainTextAsync("Mon 23 Nov 2026, 09:25");
        await Holds(screen.Tab("#sales-leaders"));
        await Expect(screen.Tab("#sales-leaders")).ToHaveAttributeAsync("aria-current", "true");

        async Task Holds(ILocator control)
        {
            await control.HoverAsync();
            await screen.Page.Mouse.DownAsync();
            // The last thing that the page asks for once it has drawn the others.
            await screen.Page.RunAndWaitForResponseAsync(
                () => screen.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"), response => response.Url.Contains("/local/api/held", StringComparison.Ordinal));
            await screen.Page.Mouse.UpAsync();
        }
    }
}

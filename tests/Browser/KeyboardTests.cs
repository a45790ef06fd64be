using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>Without a mouse; at every stop of Tab one sees where one is.</summary>
public sealed class KeyboardTests(Chromium chromium) : PageTests(chromium)
{
    [Fact]
    public async Task From_an_opened_page_to_an_accepted_promise_with_the_keyboard_alone()
    {
        var screen = await Open(await Run(StoryWeek.IsUnderWay()));
        await ChoosesWithTheKeyboard(screen, "Ana Moreno");
        await Harness.Keyboard.TabTo(screen.Page, screen.Box);
        await screen.Page.Keyboard.TypeAsync("promised Acme SSO live by Friday, Omar delivers");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Sees("Acme · SSO live", "Fri 27 Nov 2026, 17:30");

        await ChoosesWithTheKeyboard(screen, "Omar Haddad");
        await screen.Sees("Can you deliver it");
        await Harness.Keyboard.TabTo(screen.Page, screen.Button("Yes, I'll deliver it"));
        await screen.Page.Keyboard.PressAsync("Space");
        await screen.Sees("you deliver it");
        await Expect(screen.Page.Locator(":focus")).ToContainTextAsync("you deliver it");
    }

    [Fact]
    public async Task The_first_stop_of_Tab_leads_past_the_people_to_the_conversation()
    {
        var screen = await Open(await Run(StoryWeek.Begins()));
        await screen.Page.Keyboard.PressAsync("Tab");
        await Expect(screen.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the conversation" })).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.Keyboard.PressAsync("Tab");

        Assert.True(await screen.Talk.EvaluateAsync<bool>("(talk) => talk.contains(document.activeElement)"));
        await screen.IsBe("Ana Moreno");
    }

    [Fact]
    public async Task Escape_closes_what_is_open_and_the_keyboard_is_back_where_it_was()
    {
        var screen = await Open(await Run(StoryWeek.AtRisk()));
        await screen.Becomes("Ana Moreno");

        var opener = screen.Button("They've heard");
        await Harness.Keyboard.TabTo(screen.Page, opener);
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Dialog.GetByLabel("How?")).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Dialog).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();

        var why = screen.Messages("stuck on our side").GetByRole(AriaRole.Button, new() { Name = "Why this message" }).Last;
        await Harness.Keyboard.TabTo(screen.Page, why);
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Panel.GetByRole(AriaRole.Heading, new() { Name = "Why this message" })).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(why).ToBeFocusedAsync();

        var clock = screen.Clock.GetByRole(AriaRole.Button, new() { Name = "Go to…" });
        await Harness.Keyboard.TabTo(screen.Page, clock);
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Clock.GetByLabel("Move the clock to")).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(clock).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_stays_where_it_is_while_messages_come_in()
    {
        var screen = await Open(await Run(StoryWeek.Begins()));
        var next = screen.Clock.GetByRole(AriaRole.Button, new() { Name = "Next message" });
        await Harness.Keyboard.TabTo(screen.Page, next);
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Sees("New opportunities");
        await Expect(next).ToBeFocusedAsync();
    }

    static async Task ChoosesWithTheKeyboard(Screen screen, string name)
    {
        await Harness.Keyboard.TabTo(screen.Page, screen.Person(name));
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.IsBe(name);
    }
}

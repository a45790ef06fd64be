using System.Text.RegularExpressions;
using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>A window of 390 by 844, held in one hand.</summary>
public sealed class PhoneTests(Chromium chromium, StandingAtRisk standing) : PageTests(chromium), IClassFixture<StandingAtRisk>
{
    [Fact]
    public async Task On_a_phone_every_view_fits_and_everything_can_be_hit_with_a_finger()
    {
        var screen = await Open(standing.Workspace, Phone);
        await BecomesOnAPhone(screen, "Ana Moreno");
        await Fits(screen, "phone-rep");
        await screen.Presses("They've heard");
        await Expect(screen.Dialog).ToBeVisibleAsync();
        await Fits(screen, "phone-form");
        await screen.Page.Keyboard.PressAsync("Escape");

        await BecomesOnAPhone(screen, "Lena Fischer");
        await screen.Reads("#sales-leaders");
        await Fits(screen, "phone-brief");
        await screen.Asks("Acme · SSO live");
        await Fits(screen, "phone-why");
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.Messages("Acme · SSO live").First.GetByRole(AriaRole.Button, new() { Name = "Reply to" }).First.ClickAsync();
        await Expect(screen.Box).ToBeFocusedAsync();
        await Fits(screen, "phone-reply");

        await screen.Clock.GetByRole(AriaRole.Button, new() { Name = "Go to…" }).ClickAsync();
        await Fits(screen, "phone-clock");
    }

    [Fact]
    public async Task On_a_phone_the_list_of_people_opens_over_the_conversation_and_closes_again()
    {
        var screen = await Open(standing.Workspace, Phone);
        await Expect(screen.People).ToBeHiddenAsync();

        await screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Be someone else") }).ClickAsync();
        await Expect(screen.People).ToBeVisibleAsync();
        await Fits(screen, "phone-people");
        await screen.People.GetByRole(AriaRole.Button, new() { Name = "Close the list of people" }).ClickAsync();
        await Expect(screen.People).ToBeHiddenAsync();

        await BecomesOnAPhone(screen, "Omar Haddad");
        await Expect(screen.People).ToBeHiddenAsync();
        await Fits(screen, "phone-deliverer");
    }

    [Fact]
    public async Task The_list_of_people_stays_open_for_somebody_who_is_faster_than_the_page()
    {
        var screen = await Open(standing.Workspace, Phone);
        var comes = new TaskCompletionSource();
        await screen.Page.RouteAsync("**/local/api/held*", async route =>
        {
            await comes.Task;
            await route.ContinueAsync();
        });
        await screen.Page.GotoAsync(standing.Workspace.Address);

        await screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Be someone else") }).ClickAsync();
        comes.SetResult();

        await Expect(screen.Page).ToHaveURLAsync(new Regex("#as="));
        await Expect(screen.People).ToBeVisibleAsync();
    }

    static async Task BecomesOnAPhone(Screen screen, string name)
    {
        await screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Be someone else") }).ClickAsync();
        await screen.Becomes(name);
    }

    static async Task Fits(Screen screen, string view)
    {
        await screen.Save(view);
        Assert.Equal(PhoneWidth, await screen.Page.EvaluateAsync<int>("innerWidth"));
        Assert.Empty(await screen.Finds("layout"));
        Assert.Empty(await screen.Finds("targets"));
    }
}

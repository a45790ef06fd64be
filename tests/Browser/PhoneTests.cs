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

    static async Task BecomesOnAPhone(Screen screen, string name)
    {
        // A page that has only just come may draw itself once more, and closes the list with that.
        for (var again = 3; ; again--)
        {
            if (!await screen.People.IsVisibleAsync())
            {
                await screen.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Be someone else") }).ClickAsync();
            }

            try
            {
                await screen.Person(name).ClickAsync(new() { Timeout = 4_000 });
                break;
            }
            catch (TimeoutException) when (again > 0)
            {
            }
        }

        await screen.IsBe(name);
    }

    static async Task Fits(Screen screen, string view)
    {
        await screen.Save(view);
        Assert.Equal(PhoneWidth, await screen.Page.EvaluateAsync<int>("innerWidth"));
        Assert.Empty(await screen.Finds("layout"));
        Assert.Empty(await screen.Finds("targets"));
    }
}

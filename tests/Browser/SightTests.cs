using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>What the page looks like to eyes that need contrast, darkness or stillness.</summary>
public sealed class SightTests(Chromium chromium, StandingAtRisk standing) : PageTests(chromium), IClassFixture<StandingAtRisk>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme)
    {
        var name = scheme is ColorScheme.Dark ? "dark" : "light";
        var screen = await Open(standing.Workspace, Still(scheme));
        Assert.Equal(scheme is ColorScheme.Dark, await IsDark(screen));
        await screen.Becomes("Ana Moreno");
        await StandsOut(screen, $"{name}-rep");
        await screen.Presses("They've heard");
        await Expect(screen.Dialog).ToBeVisibleAsync();
        await screen.Dialog.GetByLabel("When do they hear from you again?").FillAsync("some day");
        await screen.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(screen.Dialog.GetByText("I could not read a date in that.")).ToBeVisibleAsync();
        await StandsOut(screen, $"{name}-form");
        await screen.Page.Keyboard.PressAsync("Escape");

        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Asks("Acme · SSO live");
        await StandsOut(screen, $"{name}-brief-and-why");
        await screen.Becomes("Omar Haddad");
        await screen.Clock.GetByRole(AriaRole.Button, new() { Name = "Go to…" }).ClickAsync();
        await StandsOut(screen, $"{name}-deliverer-and-clock");
    }

    [Fact]
    public async Task Nothing_moves_for_who_asked_for_less_motion()
    {
        var screen = await Open(await Run(StoryWeek.Begins()), Still(ColorScheme.Light));
        await screen.GoesOn("Mon 23 Nov 2026, 09:00");
        await screen.Sees("New opportunities");
        Assert.Empty(await screen.Finds("motion"));

        await screen.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEmpty(await screen.Finds("motion"));
    }

    static BrowserNewContextOptions Still(ColorScheme scheme)
    {
        var options = Desktop;
        (options.ColorScheme, options.ReducedMotion) = (scheme, ReducedMotion.Reduce);
        return options;
    }

    static async Task StandsOut(Screen screen, string view)
    {
        await screen.Save(view);
        Assert.Empty(await screen.Finds("contrast"));
        Assert.Empty(await screen.Finds("layout"));
    }

    static async Task<bool> IsDark(Screen screen) =>
        (await screen.Page.Locator("body").EvaluateAsync<string>("(body) => getComputedStyle(body).backgroundColor")).Split('(', ',').Skip(1).Take(1).All(red => int.Parse(red, System.Globalization.CultureInfo.InvariantCulture) < 64);
}

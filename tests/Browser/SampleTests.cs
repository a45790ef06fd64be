using Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>The company that comes with the program, as somebody sees it who has just started it.</summary>
public sealed class SampleTests(Chromium chromium) : PageTests(chromium)
{
    [Fact]
    public async Task A_newcomer_sees_who_there_is_moves_the_clock_and_follows_a_promise_to_the_channel()
    {
        var screen = await Open(await Run(Workspace.OfTheSample()));
        await screen.IsBe("Ana Moreno");
        await Expect(screen.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Nordwind");
        await Expect(screen.Clock).ToContainTextAsync("Simulated");
        await Expect(screen.Person("Nadia Rahman")).ToContainTextAsync("away");
        await Expect(screen.Messages().Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await screen.Save("sample-first");

        await screen.GoesOn("Mon 23 Nov 2026, 09:00");
        await screen.Sees("The CRM has");
        await screen.Becomes("Sam Okafor");
        await screen.Sees("On pace");
        await screen.Save("sample-on-pace");

        await screen.GoesTo("2026-11-25T12:00", "Wed 25 Nov 2026, 12:00");
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#leaders-berlin");
        await screen.Sees("Borealis · audit export", "at risk", "Jonas's promise", "Arjun");
        await screen.Save("sample-brief");

        await screen.Becomes("Jonas Weber");
        await screen.Save("sample-behind");
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await screen.Save("sample-behind-dark");
    }
}

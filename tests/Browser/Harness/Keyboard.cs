using Microsoft.Playwright;

namespace Browser.Harness;

static class Keyboard
{
    const int Most = 80;

    /// <summary>Presses Tab until this has the keyboard; wherever it stops on the way, one can see where.</summary>
    public static async Task TabTo(IPage page, ILocator target)
    {
        for (var pressed = 0; pressed < Most; pressed++)
        {
            if (await Has(target))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(Script.Of("focus-visible")), $"Focus is not visible on {await page.EvaluateAsync<string>("document.activeElement.outerHTML")}");
        }

        Assert.Fail($"{Most} times Tab did not reach {target}.");
    }

    public static Task<bool> Has(ILocator target) => target.EvaluateAsync<bool>("(element) => element === document.activeElement");
}

using Microsoft.Playwright;

namespace Browser.Harness;

/// <summary>Kept for people to look at, in SALESNUDGE_SCREENSHOTS or beside the tests; nothing compares them.</summary>
static class Screenshots
{
    static readonly string Folder =
        Environment.GetEnvironmentVariable("SALESNUDGE_SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");

    public static Task Save(this Screen screen, string name) => screen.Page.Save(name);

    public static Task Save(this IPage page, string name) =>
        // Hiding the caret would put a style into the page, which its policy forbids.
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Caret = ScreenshotCaret.Initial });
}

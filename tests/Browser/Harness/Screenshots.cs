namespace Browser.Harness;

/// <summary>Kept for people to look at, in SALESNUDGE_SCREENSHOTS or beside the tests; nothing compares them.</summary>
static class Screenshots
{
    static readonly string Folder =
        Environment.GetEnvironmentVariable("SALESNUDGE_SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");

    public static Task Save(this Screen screen, string name) =>
        // Hiding the caret would put a style into the page, which its policy forbids.
        screen.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Caret = Microsoft.Playwright.ScreenshotCaret.Initial });
}

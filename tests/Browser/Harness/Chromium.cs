using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Harness.Chromium))]
// Two cores are enough for one page and its bot, and a page that waits for the processor looks like one that is broken.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Browser.Harness;

/// <summary>The machine's own Chromium, headless, once for all tests; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const float Patience = 60_000;
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Timeout = 2 * Patience,
                Args =
                [
                    "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                ],
            }
        );
    }

    /// <summary>Skips the test, with the reason, where there is none and CI is not set.</summary>
    public void Needed() => Found();

    /// <summary>A window that shares nothing with any other.</summary>
    public async Task<IPage> NewPage(BrowserNewContextOptions options)
    {
        var context = await Found().NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
    }

    IBrowser Found()
    {
        if (browser is null)
        {
            const string Reason = "There is no Chromium on this machine (apt-get install chromium).";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Skip(Reason);
        }

        return browser;
    }
}

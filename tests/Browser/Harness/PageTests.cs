using Microsoft.Playwright;

namespace Browser.Harness;

/// <summary>Opens windows for a test, and holds every one of them to what no page may do when the test is over.</summary>
public abstract class PageTests(Chromium chromium) : IAsyncLifetime
{
    protected const int PhoneWidth = 390;

    readonly List<Screen> screens = [];
    readonly List<Workspace> workspaces = [];

    protected static BrowserNewContextOptions Desktop => new() { ViewportSize = new() { Width = 1440, Height = 900 } };

    protected static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, HasTouch = true, IsMobile = true };

    public ValueTask InitializeAsync() => default;

    /// <summary>A workspace that ends with the test.</summary>
    protected async Task<Workspace> Run(Task<Workspace> starting)
    {
        var workspace = await starting;
        workspaces.Add(workspace);
        return workspace;
    }

    protected async Task<Screen> Open(Workspace workspace, BrowserNewContextOptions? options = null)
    {
        var page = await chromium.NewPage(options ?? Desktop);
        var screen = new Screen(page, await Watch.Over(page, workspace.Address));
        screens.Add(screen);
        await page.GotoAsync(workspace.Address);
        await Assertions.Expect(screen.Talk.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeVisibleAsync();
        return screen;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in screens)
        {
            if (TestContext.Current.TestState?.Result is TestResult.Failed)
            {
                await screen.Save($"failed-{TestContext.Current.TestMethod?.MethodName}-{screens.IndexOf(screen) + 1}");
            }

            await screen.Page.Context.CloseAsync();
        }

        foreach (var workspace in workspaces)
        {
            await workspace.DisposeAsync();
        }

        Assert.Empty(screens.SelectMany(screen => screen.Trouble));
        GC.SuppressFinalize(this);
    }
}

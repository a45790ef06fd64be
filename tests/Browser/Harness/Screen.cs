using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Harness;

/// <summary>One window of the page, and what a person does in it. Everything is found by what it is called, as a person or a screen reader finds it.</summary>
public sealed class Screen
{
    readonly Watch watch;

    internal Screen(IPage page, Watch watch) => (Page, this.watch) = (page, watch);

    public IPage Page { get; }
    public IReadOnlyCollection<string> Trouble => watch.Trouble;
    public ILocator People => Page.GetByRole(AriaRole.Navigation, new() { Name = "Choose who you are" });
    public ILocator Talk => Page.GetByRole(AriaRole.Main);
    public ILocator Clock => Page.GetByRole(AriaRole.Region, new() { Name = "Clock" });
    public ILocator Panel => Page.GetByRole(AriaRole.Complementary);
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);
    public ILocator Notice => Page.GetByRole(AriaRole.Status);
    public ILocator Box => Talk.GetByRole(AriaRole.Textbox, new() { Name = "Your message" });

    public ILocator Person(string name) => People.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Tab(string name) => Talk.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Messages that say all of these.</summary>
    public ILocator Messages(params string[] says) =>
        says.Aggregate(Talk.GetByRole(AriaRole.Article), (found, part) => found.Filter(new() { HasText = part }));

    /// <summary>The newest button with this label; one that opens a form has dots behind it.</summary>
    public ILocator Button(string label) => Labelled(Talk, label).Last;

    public async Task Becomes(string name)
    {
        await Person(name).ClickAsync();
        await IsBe(name);
    }

    public Task IsBe(string name) => Expect(Talk.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(name);

    public async Task Reads(string conversation)
    {
        await Tab(conversation).ClickAsync();
        await Expect(Tab(conversation)).ToHaveAttributeAsync("aria-current", "true");
    }

    public Task Sees(params string[] says) => Expect(Messages(says).Last).ToBeVisibleAsync();

    public async Task Writes(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        await Expect(Box).ToHaveValueAsync("");
    }

    public Task Presses(string label) => Answered(() => Button(label).ClickAsync());

    /// <summary>Until the bot has answered: who moves the clock sooner moves it before the press.</summary>
    public Task Answered(Func<Task> press) => Page.RunAndWaitForResponseAsync(press, response => response.Request.Method == "POST");

    /// <summary>Fills the form that is open with the keyboard alone, and sends it.</summary>
    public async Task Fills(string title, params (string Label, string Text)[] fields)
    {
        await Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = title })).ToBeVisibleAsync();
        foreach (var (label, text) in fields)
        {
            var field = Dialog.GetByLabel(label);
            await Keyboard.TabTo(Page, field);
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(text);
        }

        await Keyboard.TabTo(Page, Dialog.Locator("[type=submit]"));
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog).ToBeHiddenAsync();
    }

    /// <param name="at">Date and time as the input holds it, in Berlin.</param>
    /// <param name="shows">What the clock shows then.</param>
    public async Task GoesTo(string at, string shows)
    {
        await Clock.GetByRole(AriaRole.Button, new() { Name = "Go to…" }).ClickAsync();
        await Clock.GetByLabel("Move the clock to").FillAsync(at);
        await Clock.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Moved(shows);
    }

    public async Task GoesOn(string shows)
    {
        await Clock.GetByRole(AriaRole.Button, new() { Name = "Next message" }).ClickAsync();
        await Moved(shows);
    }

    public async Task GoesOn15Minutes(string shows)
    {
        await Clock.GetByRole(AriaRole.Button, new() { Name = "15 minutes forward" }).ClickAsync();
        await Moved(shows);
    }

    public async Task Asks(string why)
    {
        await Messages(why).Last.GetByRole(AriaRole.Button, new() { Name = "Why this message" }).First.ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Why this message" })).ToBeVisibleAsync();
    }

    /// <summary>What a check inside the page finds wrong.</summary>
    internal Task<string[]> Finds(string check) => Page.EvaluateAsync<string[]>(Script.Of(check));

    async Task Moved(string shows)
    {
        // The notice goes again, the clock stays.
        await Expect(Notice).ToContainTextAsync($"Moved to {shows[..3]} {shows[^5..]}.");
        await Expect(Clock).ToContainTextAsync(shows);
    }

    static ILocator Labelled(ILocator within, string label) =>
        within.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(label)}…?$") });
}

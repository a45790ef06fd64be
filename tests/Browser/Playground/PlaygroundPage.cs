using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Playground;

/// <summary>The window of Microsoft's test client, and what a person does in it.</summary>
sealed class PlaygroundPage(IPage page, string channel)
{
    public IPage Page => page;

    public Task Chat() => page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();

    public Task Channel() => page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new($"{Regex.Escape(channel)}$") }).ClickAsync();

    public async Task Writes(string text)
    {
        var box = page.GetByRole(AriaRole.Textbox).Last;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>The newest button that says this; one that opens a form has dots behind it.</summary>
    public ILocator Button(string label) => page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(label)}…?$") }).Last;

    public async Task<bool> Has(string label) => await Button(label).CountAsync() > 0;

    /// <summary>Everything that can be read where this person is, once this can.</summary>
    public async Task<string> TextWith(string says)
    {
        var shown = await page.WaitForFunctionAsync("says => (text => text.includes(says) && text)(document.body.innerText.replace(/[\\u200b\\u2060\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' '))", says);
        return await shown.JsonValueAsync<string>();
    }

    /// <summary>Fills a field of the form that is open, by what it is called.</summary>
    public async Task Fills(string label, string value)
    {
        var list = page.GetByRole(AriaRole.Combobox, new() { Name = label });
        if (await list.CountAsync() > 0)
        {
            await list.Last.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = value }).ClickAsync();
        }
        else if (page.GetByRole(AriaRole.Radio, new() { Name = value }) is var choice && await choice.CountAsync() > 0)
        {
            await choice.Last.CheckAsync();
        }
        else
        {
            await page.GetByRole(AriaRole.Textbox, new() { Name = label }).Last.FillAsync(value);
        }
    }
}

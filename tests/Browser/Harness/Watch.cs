using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Harness;

/// <summary>Notes what no page of ours may ever do: fail in a script, break its own content security policy, open an alert, ask another origin.</summary>
sealed class Watch
{
    readonly ConcurrentQueue<string> trouble = new();

    public IReadOnlyCollection<string> Trouble => trouble;

    public static async Task<Watch> Over(IPage page, string origin)
    {
        var watch = new Watch();
        page.Console += (_, message) => watch.Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => watch.Note(true, $"script: {error}");
        page.Request += (_, request) => watch.Note(!request.Url.StartsWith(origin + "/", StringComparison.Ordinal), $"request to {request.Url}");
        page.Dialog += async (_, dialog) =>
        {
            watch.Note(true, $"{dialog.Type}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));");
        return watch;
    }

    void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            trouble.Enqueue(what);
        }
    }
}

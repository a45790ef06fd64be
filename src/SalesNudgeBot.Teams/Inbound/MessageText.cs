using System.Net;
using System.Text.Json;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// What a person wrote, out of the wire's markup. Who was mentioned is told apart from the text, which its sender may have altered: only
/// what an entity names is taken for a mention, and only where it stands (protocol section 3).
/// </summary>
static class MessageText
{
    /// <param name="nameOf">What somebody is called, by id and the name that the mention shows; null leaves the mention out.</param>
    public static string Plain(string raw, IEnumerable<JsonElement> mentions, Func<string, string?, string?> nameOf)
    {
        var text = raw;
        var from = 0;
        foreach (var mention in mentions)
        {
            // In the order of the text, so that the same name twice is two people where it was two people.
            if (mention.Text("text") is { } shown && mention.Text("mentioned", "id") is { } id && Place(text, shown, from) is >= 0 and var at)
            {
                var name = nameOf(id, mention.Text("mentioned", "name")) ?? "";
                text = string.Concat(text.AsSpan(0, at), name, text.AsSpan(at + shown.Length));
                from = at + name.Length;
            }
        }

        // Written once by the sender's program: what is undone twice could become what nobody typed.
        return (text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text).Replace('\u00a0', ' ').Trim();
    }

    static int Place(string text, string shown, int from) =>
        text.IndexOf(shown, from, StringComparison.Ordinal) is >= 0 and var at ? at : text.IndexOf(shown, StringComparison.Ordinal);
}

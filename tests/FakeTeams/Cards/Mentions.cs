using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FakeTeams.Cards;

/// <summary>Mentions stand twice, in the text and as entities, and both have to say the same to the letter.</summary>
static partial class Mentions
{
    /// <summary>Of a card: they work in TextBlocks and facts, and stand below msteams.</summary>
    public static List<string> Check(JsonObject card, Func<string, bool> isKnown) =>
        Check(
            string.Join("\n", CardWalk.Objects(card).SelectMany(Texts)),
            card["msteams"]?["entities"] as JsonArray,
            isKnown);

    public static List<string> Check(string text, JsonArray? entities, Func<string, bool> isKnown)
    {
        var wrong = new List<string>();
        var said = new HashSet<string>();
        foreach (var entity in (entities ?? []).OfType<JsonObject>().Where(entity => (string?)entity["type"] == "mention"))
        {
            var (shown, id, name) = ((string?)entity["text"] ?? "", (string?)entity["mentioned"]?["id"] ?? "", (string?)entity["mentioned"]?["name"] ?? "");
            said.Add(shown);
            if (shown != $"<at>{WebUtility.HtmlEncode(name)}</at>" && shown != $"<at>{name}</at>")
            {
                wrong.Add($"the mention {shown} does not name {name}");
            }

            if (!text.Contains(shown, StringComparison.Ordinal))
            {
                wrong.Add($"the mention {shown} is nowhere in the text");
            }

            if (!isKnown(id))
            {
                wrong.Add($"the mention {shown} is of nobody: {id}");
            }
        }

        wrong.AddRange(Marked().Matches(text).Select(match => match.Value).Where(mark => !said.Contains(mark)).Select(mark => $"{mark} has no entity"));
        return wrong;
    }

    static IEnumerable<string> Texts(JsonObject one) =>
        CardWalk.Type(one) == "TextBlock" ? [(string?)one["text"] ?? ""]
        : one["title"] is not null && one["value"] is not null && one["type"] is null ? [(string?)one["title"] ?? "", (string?)one["value"] ?? ""]
        : [];

    [GeneratedRegex("<at>.*?</at>", RegexOptions.Singleline)]
    private static partial Regex Marked();
}

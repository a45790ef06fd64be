using System.Text.Json.Nodes;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>The people whom one card mentions. Each stands twice in it, in a text and among the entities, the same to the letter.</summary>
/// <param name="userOf">The person as Teams addresses them towards this bot (29:…); null where that is not known.</param>
/// <param name="reader">Whose own chat the card is for: nobody needs to be called there by what is said to them.</param>
sealed class Mentions(Func<PersonId, string> nameOf, Func<PersonId, string?> userOf, PersonId? reader)
{
    readonly SortedDictionary<string, string> mentioned = new(StringComparer.Ordinal);

    public bool Can(PersonId person) => UserOf(person) is not null;

    /// <summary>For a text that is markdown; null where the person is to be called by name only.</summary>
    public string? Of(PersonId person)
    {
        if (UserOf(person) is not { } user)
        {
            return null;
        }

        mentioned[nameOf(person)] = user;
        return $"<at>{nameOf(person)}</at>";
    }

    /// <summary>Null when nobody is mentioned.</summary>
    public JsonObject? Entities() =>
        mentioned.Count == 0 ? null
        : new()
        {
            ["entities"] = new JsonArray(
                [.. mentioned.Select(one => new JsonObject { ["type"] = "mention", ["text"] = $"<at>{one.Key}</at>", ["mentioned"] = new JsonObject { ["id"] = one.Value, ["name"] = one.Key } })]),
        };

    // A name with signs that markdown or XML read, or one that two people share, is only written.
    string? UserOf(PersonId person) =>
        person != reader
        && userOf(person) is { } user
        && nameOf(person) is { Length: > 0 } name
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '\'' or '’')
        && name.Trim() == name
        && (!mentioned.TryGetValue(name, out var other) || other == user)
            ? user
            : null;
}

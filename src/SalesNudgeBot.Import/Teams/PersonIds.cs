using System.Globalization;
using System.Text;
using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Import.Teams;

/// <summary>Ids made of names, as a manifest has them; two people whose names come to the same get a number.</summary>
public sealed class PersonIds
{
    const int Longest = 36;

    readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> taken = [];

    public string Of(string name)
    {
        if (ids.TryGetValue(name, out var known))
        {
            return known;
        }

        var start = Plain(name);
        var id = start;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{start}-{number}");
        }

        return ids[name] = id;
    }

    static string Plain(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in Accents.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id.Append(letter);
            }
            else if (id is { Length: > 0 } && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var plain = id.ToString();
        plain = plain[..Math.Min(Longest, plain.Length)].Trim('-');
        return plain.Length == 0 ? "person" : plain;
    }
}

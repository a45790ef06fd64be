using System.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest;

/// <summary>What a manifest holds, made safe to repeat on one line of a terminal.</summary>
static class Shown
{
    const int Longest = 60;

    public static string Briefly(string message) => Plainly(message, 160);

    public static string Wholly(string sentence) => Plainly(sentence, 1000);

    public static string Plainly(string value) => Plainly(value, Longest);

    /// <summary>One of them, and how many more there are.</summary>
    public static string Named(IReadOnlyList<PersonId> people) => $"'{Plainly(people[0].Value)}'{(people.Count == 1 ? "" : $" and {people.Count - 1} more")}";

    static string Plainly(string value, int longest)
    {
        var hidden = Secrets.Hide(value);
        var text = new StringBuilder();
        foreach (var rune in hidden.EnumerateRunes())
        {
            if (text.Length >= longest)
            {
                return text.Append('…').ToString();
            }

            text.Append(Printable.Is(rune) ? rune.ToString() : " ");
        }

        return text.ToString();
    }
}

using System.CommandLine;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Host.Commands;

static class Choices
{
    /// <summary>Offers the words to a shell, and takes no other.</summary>
    public static void TakesOnly(this Option<string> option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
            {
                given.AddError($"'{token.Value}' is not possible for {option.Name}; right would be {Nearest.To(token.Value, words) ?? string.Join(", ", words)}.");
            }
        });
    }
}

using System.CommandLine;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A date as commands take it, from the same centuries as a manifest's: beyond them no calendar can be reckoned with.</summary>
static class Day
{
    /// <summary>Null where the text is none.</summary>
    public static LocalDate? Of(string? text) =>
        text is not null && IsoDate.Parse(text) is { Year: >= 2000 and < 2200 } date ? date : null;

    public static void TakesDay(this Option<string> option) =>
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => Of(token.Value) is null))
            {
                given.AddError($"'{token.Value}' is not a date from 2000 to 2199; right would be {option.Name} 2026-11-23.");
            }
        });
}

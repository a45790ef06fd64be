using System.Collections.Immutable;
using System.Text.Json;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// What a button of a card brings: our own keys, and what was typed, merged into one object by the person's program, which could have
/// changed all of it. Rights are checked where the act is decided.
/// </summary>
/// <param name="Verb">One of <see cref="CardVerbs"/>.</param>
/// <param name="Opens">The button that opened the form.</param>
/// <param name="Values">By input; what was left empty is left out.</param>
sealed record CardData(string Verb, ActionRef? Action, ActionRef? Opens, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Null when it is none of ours.</summary>
    /// <param name="verb">As the invoke names it; null: only the data does.</param>
    public static CardData? Read(JsonElement data, string? verb = null) =>
        (verb ?? data.Text(CardVerbs.VerbKey)) is { } named
            ? new(named, ActionRef.Parse(data.Text(CardVerbs.ActionKey)), ActionRef.Parse(data.Text(CardVerbs.OpensKey)), Inputs(data))
            : null;

    static ImmutableSortedDictionary<string, string> Inputs(JsonElement data)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, input) in data.Fields())
        {
            if (name.StartsWith(CardVerbs.InputPrefix, StringComparison.Ordinal) && Typed(input) is { Length: > 0 } typed)
            {
                values[name[CardVerbs.InputPrefix.Length..]] = typed;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Teams sends texts; a number or a yes is read as one, and the choice of nothing as nothing.</summary>
    static string? Typed(JsonElement input) =>
        input.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? input.GetRawText()
        : input.Text() is { } text && text != FormInput.NoValue ? text
        : null;
}

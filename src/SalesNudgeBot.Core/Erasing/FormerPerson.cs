using System.Globalization;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Erasing;

/// <summary>The id that takes the place of an erased person's wherever theirs stood: it says what they were here, and not who.</summary>
public static class FormerPerson
{
    const string Rep = "former-rep-";
    const string Colleague = "former-colleague-";

    public static PersonId Id(bool wasRep, int number) => new($"{(wasRep ? Rep : Colleague)}{number}");

    /// <summary>As people read it, "former rep 7"; null for the id of anybody who was not erased.</summary>
    public static string? NameOf(PersonId id) => NumberOf(id) is null ? null : id.Value.Replace('-', ' ');

    /// <summary>Null for the id of anybody who was not erased.</summary>
    public static int? NumberOf(PersonId id) =>
        (Behind(Rep, id.Value) ?? Behind(Colleague, id.Value)) is { } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string? Behind(string prefix, string id) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : null;
}

using System.Diagnostics.CodeAnalysis;

namespace SalesNudgeBot.Manifest.Values;

delegate bool Parse<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>One kind of single value, whatever it is read into.</summary>
/// <param name="Name">Ends the sentence "… is not".</param>
/// <param name="Right">What would be right, where no name comes near.</param>
/// <param name="Names">All there are, where the value is one of a fixed set.</param>
abstract record Kind(Code Code, string Name, string Right, IReadOnlyCollection<string>? Names)
{
    const int MostListed = 6;

    /// <summary>For whoever checks while somebody types. Whatever the kind takes, in the spelling that the reference has, this takes too.</summary>
    public Written Written { get; init; } = Names is null ? new Written.Text() : new Written.Word(Names);

    /// <summary>The words themselves, where they are few enough to be read.</summary>
    public IReadOnlyCollection<string>? FewNames => Names?.Count <= MostListed ? Names : null;

    public abstract bool Takes(string text);
}

/// <summary>And how it is read.</summary>
sealed record Kind<T>(Code Code, string Name, Parse<T> Parse, string Right, IReadOnlyCollection<string>? Names = null) : Kind(Code, Name, Right, Names)
{
    public override bool Takes(string text) => Parse(text, out _);
}

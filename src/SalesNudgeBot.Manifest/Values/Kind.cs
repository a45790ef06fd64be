using System.Diagnostics.CodeAnalysis;

namespace SalesNudgeBot.Manifest.Values;

delegate bool Parse<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>One kind of single value: how it is written, and what to say of one that is not.</summary>
/// <param name="Name">Ends the sentence "… is not".</param>
/// <param name="Right">What would be right, where no name comes near.</param>
/// <param name="Names">All there are, where the value is one of a fixed set.</param>
sealed record Kind<T>(Code Code, string Name, Parse<T> Parse, string Right, IReadOnlyCollection<string>? Names = null);

using System.Diagnostics.CodeAnalysis;

namespace SalesNudgeBot.Manifest.Values;

internal delegate bool Parse<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>One kind of single value: how it is written, and what to say of one that is not.</summary>
/// <param name="Name">Ends the sentence "… is not".</param>
/// <param name="Right">What would be right instead of the text given.</param>
internal sealed record Kind<T>(Code Code, string Name, Parse<T> Parse, Func<string, string> Right)
{
    public Kind(Code code, string name, Parse<T> parse, string right)
        : this(code, name, parse, _ => right)
    {
    }
}

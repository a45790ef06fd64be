using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>
/// A line of text as its parts, so that what people are called and what they wrote stays apart from our own words until a
/// platform renders it. Written as an interpolated string: <c>Line.Of($"Morning {rep}. {said}")</c>.
/// </summary>
public sealed record Line(ImmutableArray<Span> Spans)
{
    public static Line Of(LineHandler text) => text.Line();

    public static Line Words(string text) => new([new Span.Words(text)]);

    public static Line Join(string separator, IEnumerable<Line> lines)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var line in lines)
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span.Words(separator));
            }

            spans.AddRange(line.Spans);
        }

        return new(spans.ToImmutable());
    }

    /// <summary>Every text that it points at.</summary>
    public IEnumerable<TextId> Texts()
    {
        foreach (var span in Spans)
        {
            if (span is Span.Said { Text: var said })
            {
                yield return said;
            }
            else if (span is Span.Link { To: var address })
            {
                yield return address;
            }
        }
    }

    public bool Equals(Line? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    public override int GetHashCode() => Spans.Length;
}

public abstract record Span
{
    /// <summary>Our own words, from Core/Wording.</summary>
    public sealed record Words(string Text) : Span;

    public sealed record Strong(string Text) : Span;

    /// <summary>A person: a mention where the platform has mentions, else the name.</summary>
    public sealed record Name(PersonId Person) : Span;

    /// <summary>What somebody wrote. Rendered as plain text only: never a link, a mention or markup.</summary>
    public sealed record Said(TextId Text, bool IsStrong = false) : Span;

    /// <summary>Our own words, leading to where something was said. Words only, once the address was erased or where <see cref="Address"/> refuses it.</summary>
    /// <param name="To">The address, kept like everything that people bring in.</param>
    public sealed record Link(TextId To, string Label) : Span;
}

/// <summary>Collects the parts of an interpolated line. People and texts stay references; everything else is words.</summary>
[InterpolatedStringHandler]
public readonly ref struct LineHandler(int literalLength, int formattedCount)
{
    readonly ImmutableArray<Span>.Builder spans = ImmutableArray.CreateBuilder<Span>(formattedCount * 2 + (literalLength > 0 ? 1 : 0));

    public void AppendLiteral(string text) => spans.Add(new Span.Words(text));

    public void AppendFormatted(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            spans.Add(new Span.Words(text));
        }
    }

    public void AppendFormatted(int number) => spans.Add(new Span.Words(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public void AppendFormatted(PersonId person) => spans.Add(new Span.Name(person));

    public void AppendFormatted(TextId text) => spans.Add(new Span.Said(text));

    public void AppendFormatted(TextId text, string format) => spans.Add(new Span.Said(text, format == "strong"));

    public void AppendFormatted(string text, string format) =>
        spans.Add(format == "strong" ? new Span.Strong(text) : new Span.Words(text));

    public void AppendFormatted(Span span) => spans.Add(span);

    public void AppendFormatted(Line? line)
    {
        if (line is not null)
        {
            spans.AddRange(line.Spans);
        }
    }

    internal Line Line() => new(spans.ToImmutable());
}

using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>What stands after a key.</summary>
abstract record Shape
{
    public sealed record Single(Kind Kind) : Shape;

    /// <summary>An id that another section gives to something.</summary>
    public sealed record IdOf(Section Section) : Shape;

    public sealed record Many(Shape Each) : Shape;

    /// <summary>Keys that are known by name.</summary>
    /// <param name="Name">What its table in the reference is called.</param>
    public sealed record Table(string Name, ImmutableArray<Key> Keys) : Shape;

    /// <summary>Keys that the admin chooses.</summary>
    public sealed record Entries(Shape Names, Shape Each) : Shape;

    /// <summary>Which table it is follows from the word under one key, which all of them have.</summary>
    public sealed record Variant(Key By, ImmutableArray<(string Word, Table Table)> Tables) : Shape;
}

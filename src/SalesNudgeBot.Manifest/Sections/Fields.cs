using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>
/// Reads the keys of one map. A value that is missing or wrong is complained of and replaced by a stand-in, so that reading goes on to the next
/// complaint; with any error no company is returned, so no stand-in leaves the reader.
/// </summary>
sealed class Fields
{
    readonly Reading reading;
    readonly Place place;
    readonly MapNode? map;
    readonly Fields? otherwise;

    /// <param name="place">Where a missing key is reported.</param>
    /// <param name="map">Null where something else stands, which has its finding already: then no key is missing.</param>
    /// <param name="otherwise">Asked for what is not given here.</param>
    public Fields(Reading reading, Place place, MapNode? map, ImmutableArray<Key> keys, Fields? otherwise = null)
    {
        (this.reading, this.place, this.map, this.otherwise) = (reading, place, map, otherwise);
        foreach (var entry in map?.InOrder().Where(entry => !keys.Any(key => key.Name == entry.Key)) ?? [])
        {
            var names = keys.Select(key => key.Name).ToArray();
            var right = reading.Guess(entry.Key, names) ?? $"one of {string.Join(", ", names)}";
            reading.Findings.Add(Codes.UnknownKey, entry.Place, $"the key '{Shown.Plainly(entry.Key)}' is not known here", right, entry.Key);
        }
    }

    /// <summary>One of the manifest's sections, by its name.</summary>
    public static Fields OfSection(Reading reading, string section, ImmutableArray<Key> keys)
    {
        var place = reading.PlaceOf(section);
        return new(reading, place, reading.MapOf(reading.Root.Find(section), place), keys);
    }

    public bool Has(Key key) => Find(key) is not null;

    /// <summary>The value or its default; <paramref name="standIn"/> only beside a finding, or where a key without default is absent.</summary>
    public T Value<T>(Key<T> key, T standIn)
    {
        var node = Find(key);
        if (node is ScalarNode scalar)
        {
            return Parsed(scalar, key.Kind, standIn);
        }

        if (node is not null)
        {
            reading.WrongShape(node, "a single value");
        }
        else if (key.Required)
        {
            Missing(key);
        }
        else if (key.Default is { } text && key.Kind.Parse(text, out var assumed))
        {
            return assumed;
        }

        return standIn;
    }

    public T? Optional<T>(Key<T> key)
        where T : struct =>
        Has(key) ? Value(key, default) : null;

    /// <summary>Null beside a finding too.</summary>
    public T? OptionalOr<T>(Key<T> key)
        where T : struct
    {
        var value = Value(key, default);
        return Find(key) is ScalarNode node && Reading.Takes(key.Kind, node, out _) ? value : null;
    }

    /// <summary>Where a secret is; null where it is neither given nor needed.</summary>
    public SecretReference? Reference(Key<SecretReference> key, bool needed) =>
        needed || Has(key) ? Value(key with { Required = needed }, PlatformKinds.NoReference) : null;

    public string? OptionalText(Key<string> key) => Has(key) ? Text(key) : null;

    public string Text(Key<string> key) => Value(key, "");

    /// <summary>Null where none is named; that the person exists is checked when all are read.</summary>
    public PersonId? Person(IdKey key) => Id(key) is { } id ? new PersonId(id) : null;

    public string? Id(IdKey key)
    {
        var node = Find(key);
        if (node is ScalarNode scalar)
        {
            reading.Refer(key.Section, scalar.Text, scalar.Place);
            return scalar.Text;
        }

        if (node is not null)
        {
            reading.WrongShape(node, "an id");
        }
        else if (key.Required)
        {
            Missing(key);
        }

        return key.Default;
    }

    /// <summary>Items that cannot be read are left out, each with its finding.</summary>
    public ImmutableArray<T> List<T>(ListKey<T> key)
        where T : notnull
    {
        var read = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(key))
        {
            if (item is not ScalarNode scalar)
            {
                reading.WrongShape(item, "a single value");
            }
            else if (Reading.Takes(key.Kind, scalar, out var value))
            {
                read.Add(value);
            }
            else
            {
                reading.Complain(key.Kind, scalar);
            }
        }

        return read.ToImmutable();
    }

    public IEnumerable<Node> Items(Key key)
    {
        var node = Find(key);
        if (node is not null and not ListNode)
        {
            reading.WrongShape(node, "a list");
        }

        return (node as ListNode)?.Items ?? [];
    }

    public Node? Find(Key key) => map?.Find(key.Name) ?? otherwise?.Find(key);

    public Place PlaceOf(Key key) => Find(key)?.Place ?? place;

    T Parsed<T>(ScalarNode scalar, Kind<T> kind, T standIn)
    {
        if (Reading.Takes(kind, scalar, out var value))
        {
            return value;
        }

        reading.Complain(kind, scalar);
        return standIn;
    }

    void Missing(Key key)
    {
        if (map is not null)
        {
            reading.Missing(key, place);
        }
    }
}

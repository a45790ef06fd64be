using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>One key of the manifest. Readers, defaults, the JSON Schema and the tables of manifests/README.md all come from these, so that they cannot differ.</summary>
/// <param name="Means">For an admin, in a few words; code in backticks.</param>
/// <param name="Default">Written as in a manifest; null where nothing is assumed.</param>
/// <param name="Otherwise">What holds where it is not given, in words, and no default says it.</param>
record Key(string Name, Shape Shape, string Means, string? Default = null, bool Required = false, string? Otherwise = null);

/// <summary>With a single value.</summary>
sealed record Key<T>(string Name, Kind<T> Kind, string Means, string? Default = null, bool Required = false, string? Otherwise = null)
    : Key(Name, new Shape.Single(Kind), Means, Default, Required, Otherwise);

/// <summary>With a list of single values.</summary>
sealed record ListKey<T>(string Name, Kind<T> Kind, string Means, string? Default = null, bool Required = false, string? Otherwise = null)
    : Key(Name, new Shape.Many(new Shape.Single(Kind)), Means, Default, Required, Otherwise);

/// <summary>With the id of something.</summary>
sealed record IdKey(string Name, Section Section, string Means, string? Default = null, bool Required = false, string? Otherwise = null)
    : Key(Name, new Shape.IdOf(Section), Means, Default, Required, Otherwise);

using SalesNudgeBot.Core.Expectations;

namespace SalesNudgeBot.Manifest;

/// <summary>The smallest manifest that brings one finding and no other.</summary>
/// <param name="Text">Of its one file, to be shown; null where it says nothing to read it.</param>
/// <param name="InWords">What it is, in place of the text.</param>
public sealed record Example(string? Text, string InWords)
{
    /// <summary>Its files, made when asked for, as some are large; null where only a disk can show it.</summary>
    public Func<IReadOnlyList<ManifestFile>>? Files { get; init; }

    /// <summary>A past beside which it is read.</summary>
    public ReachedRates? Reached { get; init; }

    public ManifestResult? Read() => Files is null ? null : ManifestReader.Read(Files(), Reached);

    public static Example Of(string text) => new(text, "") { Files = () => [ManifestFile.Of("company.yaml", text)] };

    public static Example Large(string inWords, Func<string> text) => new(null, inWords) { Files = () => [ManifestFile.Of("company.yaml", text())] };
}

using System.Diagnostics.CodeAnalysis;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest;

/// <summary>Where a secret is found when the bot starts. A manifest never holds the secret itself.</summary>
/// <param name="Name">Of the environment variable, or the path of the file as written: relative to the manifest's folder.</param>
public sealed record SecretReference(SecretPlace Place, string Name)
{
    /// <summary>As it is written: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SecretReference? reference) => PlatformKinds.Reference.Parse(text, out reference);

    public override string ToString() => $"{(Place is SecretPlace.Environment ? "env" : "file")}:{Name}";
}

public enum SecretPlace
{
    Environment,
    File,
}

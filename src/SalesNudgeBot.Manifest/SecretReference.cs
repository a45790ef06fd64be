namespace SalesNudgeBot.Manifest;

/// <summary>Where a secret is found when the bot starts. A manifest never holds the secret itself.</summary>
/// <param name="Name">Of the environment variable, or the path of the file as written: relative to the manifest's folder.</param>
public sealed record SecretReference(SecretPlace Place, string Name)
{
    public override string ToString() => $"{(Place is SecretPlace.Environment ? "env" : "file")}:{Name}";
}

public enum SecretPlace
{
    Environment,
    File,
}

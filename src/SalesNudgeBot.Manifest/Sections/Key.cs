namespace SalesNudgeBot.Manifest.Sections;

/// <summary>One key of the manifest. Readers, defaults and the check of manifests/README.md all read these, so that they cannot differ.</summary>
/// <param name="Means">For an admin, in a few words.</param>
/// <param name="Default">Written as in a manifest; null where nothing is assumed.</param>
sealed record Key(string Name, string Means, string? Default = null, bool Required = false);

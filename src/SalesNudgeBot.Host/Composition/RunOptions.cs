using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <param name="Urls">Separated by semicolons.</param>
public sealed record RunOptions(string DataFolder, string Urls, string ManifestFolder)
{
    /// <summary>Beside the program, whatever the current folder.</summary>
    public static string SampleManifest { get; } = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");

    /// <summary>Null: simulated where the manifest says when a simulated clock starts, real otherwise.</summary>
    public ClockMode? Clock { get; init; }

    /// <summary>Where the connection string of a PostgreSQL database is, as <c>env:NAME</c> or <c>file:PATH</c>; null: the database is a file in the data folder.</summary>
    public string? Database { get; init; }

    public bool Fresh { get; init; }

    public bool ExposeLocal { get; init; }

    public bool Verbose { get; init; }

    public bool UsesSample => Path.GetFullPath(ManifestFolder) == Path.GetFullPath(SampleManifest);
}

using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Finds what a manifest's references name on this machine. What goes wrong is said by the reference, never by the value.</summary>
sealed class ManifestSecrets(string manifestFolder, Func<string, string?> variable)
{
    const int Longest = 4096;

    readonly List<string> missing = [];

    /// <summary>One sentence for each reference that led nowhere, in the order they were asked for.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>Null, and a sentence, when it is not there.</summary>
    /// <param name="what">What it is for, as in "The bot token of workspace main".</param>
    public string? Find(SecretReference reference, string what)
    {
        var value = Value(reference, what, out var problem);
        if (problem is not null)
        {
            missing.Add(problem);
        }

        return value;
    }

    /// <summary>Null where it is not there, without a sentence.</summary>
    public string? Optional(SecretReference reference) => Value(reference, "", out _);

    /// <summary>For what is a file as a whole: its path. Null, and a sentence, when it is not there.</summary>
    public string? File(SecretReference reference, string what)
    {
        var written = reference.Place is SecretPlace.File ? reference.Name : Find(reference, what);
        if (written is null)
        {
            return null;
        }

        var path = Path.GetFullPath(written, Path.GetFullPath(manifestFolder));
        if (System.IO.File.Exists(path))
        {
            return path;
        }

        missing.Add($"{what} is missing: there is no file {path}.");
        return null;
    }

    string? Value(SecretReference reference, string what, out string? problem)
    {
        problem = null;
        if (reference.Place is SecretPlace.Environment)
        {
            if (Trimmed(variable(reference.Name)) is { } value)
            {
                return value;
            }

            problem = $"{what} is missing: the environment variable {reference.Name} is not set.";
            return null;
        }

        var path = Path.GetFullPath(reference.Name, Path.GetFullPath(manifestFolder));
        try
        {
            using var file = new StreamReader(path);
            var start = new char[Longest];
            if (Trimmed(new string(start, 0, file.ReadBlock(start)).Split('\n')[0]) is { } value)
            {
                return value;
            }

            problem = $"{what} is missing: the first line of {path} is empty.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"{what} is missing: the file {path} {(failure is UnauthorizedAccessException ? "may not be read by this user" : "is not there or cannot be read")}.";
        }

        return null;
    }

    static string? Trimmed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

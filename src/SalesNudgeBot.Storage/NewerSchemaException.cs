namespace SalesNudgeBot.Storage;

/// <summary>The database was written by a newer version of the program; nothing was changed.</summary>
public sealed class NewerSchemaException(int found, int known)
    : Exception($"This database has schema {found}; this version of SalesNudgeBot knows schemas up to {known}. Please start the newer version.")
{
    public int Found { get; } = found;
    public int Known { get; } = known;
}

namespace SalesNudgeBot.Storage;

/// <summary>A row holds what this version cannot read: written by a newer version, or by hand.</summary>
public sealed class StoredDataException(string message, Exception? inner = null) : Exception(message, inner);

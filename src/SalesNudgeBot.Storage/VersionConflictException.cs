namespace SalesNudgeBot.Storage;

/// <summary>Another writer came first; the work runs again from the start. Comes out only when it conflicts on every attempt.</summary>
public sealed class VersionConflictException(string message) : Exception(message)
{
    /// <summary>A work that still conflicts after so many runs carries a version from outside of it, which is a bug.</summary>
    internal const int Attempts = 5;
}

using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams;

/// <summary>One Teams tenant as the bot was told to reach it. Secrets are the values themselves: never logged, never shown.</summary>
/// <param name="AppId">The bot's Microsoft app id, a GUID; with a managed identity its client id.</param>
/// <param name="Tenant">The tenant of the bot's registration, a GUID. Its people alone may speak with the bot.</param>
/// <param name="ServiceUrl">Where to speak first when nobody wrote yet; null: the cloud's own.</param>
public sealed record TeamsWorkspaceOptions(WorkspaceId Id, string AppId, string Tenant, TeamsCredential Credential, TeamsCloud Cloud, Uri? ServiceUrl = null)
{
    public override string ToString() => $"Teams tenant {Id}";
}

/// <summary>How the bot proves who it is when it asks for a token.</summary>
public abstract record TeamsCredential
{
    public sealed record Secret(string Value) : TeamsCredential
    {
        public override string ToString() => "a client secret";
    }

    /// <param name="File">A PEM or PFX file with the private key.</param>
    public sealed record Certificate(string File) : TeamsCredential;

    public sealed record ManagedIdentity : TeamsCredential;

    /// <summary>Nobody proves anything, in either direction: Microsoft's test client on this machine. In Development, on loopback, or not at all.</summary>
    public sealed record None : TeamsCredential;
}

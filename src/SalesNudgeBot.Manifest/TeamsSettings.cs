using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest;

/// <summary>How the bot reaches one Teams tenant.</summary>
/// <param name="AppId">A GUID, as in the bot's registration.</param>
/// <param name="Tenant">A GUID: whose people these are, and where the bot is registered.</param>
/// <param name="AppSecret">Needed to sign in by a secret, and there only.</param>
/// <param name="Certificate">Needed to sign in by a certificate, and there only: a file with its private key.</param>
public sealed record TeamsSettings(WorkspaceId Id, string AppId, string Tenant, TeamsSignIn SignIn, SecretReference? AppSecret, SecretReference? Certificate, TeamsCloudName Cloud);

public enum TeamsSignIn
{
    Secret,
    Certificate,
    ManagedIdentity,

    /// <summary>Nobody proves anything: Microsoft's test client on the same machine, in Development.</summary>
    None,
}

public enum TeamsCloudName
{
    Public,
    GccHigh,
}

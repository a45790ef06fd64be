using System.Collections.Immutable;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Teams;

namespace SalesNudgeBot.Host.Composition;

/// <summary>From a manifest's Teams workspaces to options with the secrets in them.</summary>
static class TeamsSecrets
{
    /// <exception cref="CannotStartException">Something is missing, and the message says all of it.</exception>
    public static ImmutableArray<TeamsWorkspaceOptions> OrRefuse(IEnumerable<TeamsSettings> workspaces, ManifestSecrets secrets)
    {
        var (options, problems) = Resolve(workspaces, secrets);
        return problems.IsEmpty ? options : throw new CannotStartException(ExitCode.CouldNotRun, $"{string.Join('\n', problems)}\nThe bot was not started.");
    }

    /// <summary>Workspaces whose secrets are all there, and a sentence for everything that is missing.</summary>
    public static (ImmutableArray<TeamsWorkspaceOptions> Options, ImmutableArray<string> Problems) Resolve(IEnumerable<TeamsSettings> workspaces, ManifestSecrets secrets)
    {
        var options = ImmutableArray.CreateBuilder<TeamsWorkspaceOptions>();
        var before = secrets.Missing.Count;
        foreach (var settings in workspaces)
        {
            if (Credential(settings, secrets) is { } credential)
            {
                options.Add(new(settings.Id, settings.AppId, settings.Tenant, credential, settings.Cloud is TeamsCloudName.GccHigh ? TeamsCloud.GccHigh : TeamsCloud.Public));
            }
        }

        return (options.ToImmutable(), [.. secrets.Missing.Skip(before)]);
    }

    static TeamsCredential? Credential(TeamsSettings settings, ManifestSecrets secrets) =>
        settings.SignIn switch
        {
            TeamsSignIn.Secret => secrets.Find(settings.AppSecret!, $"The client secret of workspace {settings.Id} ({settings.AppSecret})") is { } secret ? new TeamsCredential.Secret(secret) : null,
            TeamsSignIn.Certificate => secrets.File(settings.Certificate!, $"The certificate of workspace {settings.Id} ({settings.Certificate})") is { } file ? new TeamsCredential.Certificate(file) : null,
            TeamsSignIn.ManagedIdentity => new TeamsCredential.ManagedIdentity(),
            _ => new TeamsCredential.None(),
        };
}

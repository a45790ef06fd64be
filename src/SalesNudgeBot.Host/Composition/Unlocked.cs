using System.Collections.Immutable;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Teams;

namespace SalesNudgeBot.Host.Composition;

/// <summary>A Teams workspace in which nobody proves anything is for Microsoft's test client on this machine, and starts nowhere else.</summary>
static class Unlocked
{
    const string Variable = "DOTNET_ENVIRONMENT";
    const string Development = "Development";

    public static string EnvironmentName(HostParts parts) => parts.Variable(Variable) ?? parts.Variable("ASPNETCORE_ENVIRONMENT") ?? "Production";

    /// <exception cref="CannotStartException">It is not Development, or others could reach it.</exception>
    public static void OrRefuse(ImmutableArray<TeamsWorkspaceOptions> teams, ListenUrls urls, HostParts parts)
    {
        if (teams.FirstOrDefault(tenant => tenant.Credential is TeamsCredential.None) is not { } unlocked)
        {
            return;
        }

        if (!EnvironmentName(parts).Equals(Development, StringComparison.OrdinalIgnoreCase))
        {
            throw new CannotStartException(
                ExitCode.WrongUsage,
                $"Workspace {unlocked.Id} has sign_in: none, where anyone can act as anyone. It is for Microsoft's test client on this machine: set {Variable}={Development} for that, or sign in by a secret, a certificate or a managed identity.");
        }

        if (!urls.OnlyHere)
        {
            throw new CannotStartException(
                ExitCode.WrongUsage, $"Workspace {unlocked.Id} has sign_in: none, where anyone can act as anyone: listen on this machine only, as with --urls http://127.0.0.1:5080.");
        }
    }
}

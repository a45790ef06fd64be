using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>
/// The mode in which nobody proves who they are, for Microsoft's test client on this machine: in Development and on loopback, or the
/// bot does not start. No setting makes it work elsewhere.
/// </summary>
sealed class UnlockedDoor(TeamsWorkspaces workspaces, IHostEnvironment environment, IServer server) : IHostedLifecycleService
{
    readonly bool isUnlocked = workspaces.All.Any(workspace => workspace.Options.Credential is TeamsCredential.None);

    /// <summary>
    /// Only programs of this machine, and no web page that a browser of this machine shows: that one names another host, or cannot
    /// send JSON without asking first.
    /// </summary>
    public bool Lets(HttpContext context) =>
        isUnlocked
        && environment.IsDevelopment()
        && context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
        && IPAddress.IsLoopback(remote)
        && IPAddress.IsLoopback(local)
        && IsLoopback(context.Request.Host.Host);

    /// <exception cref="InvalidOperationException">It is not Development.</exception>
    public void RefuseOutsideDevelopment()
    {
        if (isUnlocked && !environment.IsDevelopment())
        {
            throw new InvalidOperationException("A Teams workspace without credentials lets anyone act as anyone, so it runs in Development only.");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Now it is known where the server listens; until now each request was looked at all the same.</summary>
    /// <exception cref="InvalidOperationException">Others could reach it.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        RefuseOutsideDevelopment();
        return isUnlocked && server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !IsLoopback(BindingAddress.Parse(address).Host)) is { } open
            ? throw new InvalidOperationException($"A Teams workspace without credentials lets anyone act as anyone, and {open} can be reached from other machines. Listen on http://127.0.0.1 only.")
            : Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

using Microsoft.Extensions.Hosting;

namespace SalesNudgeBot.Teams.Conversations;

/// <summary>Before anything comes in or goes out, every address that was ever kept: an activity tells of one only in part.</summary>
sealed class Remembering(TeamsWorkspaces workspaces) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var workspace in workspaces.All)
        {
            await workspace.Load(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

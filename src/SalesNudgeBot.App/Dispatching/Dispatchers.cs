using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>One dispatcher for each workspace: what one platform does, or fails to do, none of the others' messages waits for.</summary>
public sealed class Dispatchers(
    IEnumerable<ConnectedWorkspace> workspaces,
    IDatabase database,
    ICompanySource companies,
    IProductClock clock,
    IWallClock wall,
    IValidity validity,
    ISentHook hook,
    ILogger<Dispatcher> logger
) : IDisposable
{
    bool areHome;

    public ImmutableArray<Dispatcher> All { get; } =
        [.. workspaces.Select(connected => new Dispatcher(connected.Id, database, connected.Platform, companies, clock, wall, validity, hook, logger))];

    /// <summary>Sends, side by side, until nothing is left that could go at this instant.</summary>
    /// <returns>How many rows changed.</returns>
    public async Task<int> RunOnce(CancellationToken cancellation)
    {
        await BringHome(cancellation);
        var changed = await Task.WhenAll(All.Select(dispatcher => dispatcher.RunOnce(cancellation)));
        return changed.Sum();
    }

    /// <summary>Once for each process: what waits for a workspace that the manifest no longer has goes where its reader is now.</summary>
    public async Task BringHome(CancellationToken cancellation)
    {
        if (!areHome)
        {
            await database.Write(
                stores =>
                {
                    var company = companies.In(stores);
                    stores.Outbox.MoveHome([.. company.Workspaces.Select(workspace => workspace.Id)], company.WorkspaceOf);
                    return true;
                },
                cancellation: cancellation);
            areHome = true;
        }
    }

    public void Dispose()
    {
        foreach (var dispatcher in All)
        {
            dispatcher.Dispose();
        }
    }
}

using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>A whole bot. Disposing of it closes the database and lets go of the data folder.</summary>
public sealed class BotHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Installation installation;
    readonly ListenUrls listening;
    readonly Logs logs;

    internal BotHost(WebApplication app, Installation installation, ListenUrls listening, Logs logs, ImmutableArray<SlackSettings> slack, ImmutableArray<TeamsSettings> teams) =>
        (this.app, this.installation, this.listening, this.logs, Slack, Teams) = (app, installation, listening, logs, slack, teams);

    public IServiceProvider Services => app.Services;

    public Company Company => Services.GetRequiredService<ICompanySource>().Current;

    public IProductClock Clock => installation.Clock;

    /// <summary>Where its database is, for people.</summary>
    public string Data => installation.Place.Kept;

    /// <summary>Whether --fresh would begin again.</summary>
    public bool CanStartOver => installation.Place.CanStartOver;

    /// <summary>Whether the database had been used before.</summary>
    public bool Continued => installation.Continued;

    public ImmutableArray<SlackSettings> Slack { get; }

    public ImmutableArray<TeamsSettings> Teams { get; }

    /// <summary>The local page is shown, as nobody is reached elsewhere.</summary>
    public bool IsLocal => Slack.IsEmpty && Teams.IsEmpty;

    /// <summary>Once started: where it listens, with the ports that were chosen.</summary>
    public ImmutableArray<string> Urls => [.. app.Urls];

    /// <exception cref="CannotStartException">It cannot listen where it was told to.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            logs.Started();
        }
        catch (Exception failure) when (Reason(failure) is { } reason)
        {
            throw new CannotStartException(ExitCode.CouldNotRun, $"{string.Join(", ", listening.All)} {reason}", failure);
        }
    }

    /// <summary>Until Ctrl-C, SIGTERM or <see cref="Stop"/>, and until the work under way then is done.</summary>
    /// <exception cref="CannotStartException">Another bot has come to run on the database, so this one has stopped.</exception>
    public async Task RunUntilStopped(CancellationToken cancellation)
    {
        var stopped = app.WaitForShutdownAsync(cancellation);
        var isAlone = await Task.WhenAny(stopped, installation.Database.TakenByAnother) == stopped;
        if (!isAlone)
        {
            app.Lifetime.StopApplication();
        }

        await stopped;
        if (!isAlone)
        {
            throw new CannotStartException(
                ExitCode.CouldNotRun,
                $"Another SalesNudgeBot has begun to run on {Data} while this one was cut off from it, so this one has stopped. What was decided is saved. Let only one of them run.");
        }
    }

    public Task Stop(CancellationToken cancellation) => app.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await installation.DisposeAsync();
    }

    static string? Reason(Exception? failure) =>
        failure switch
        {
            null => null,
            AddressInUseException => "cannot be opened: the port is in use by another program, perhaps by a SalesNudgeBot that is already running. "
                + "Stop that one, or choose another port, for example --urls http://localhost:5081.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } => "cannot be opened: this user may not use that port. Ports from 1024 on are free to use.",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "cannot be opened: this machine has no such address.",
            _ => Reason(failure.InnerException),
        };
}

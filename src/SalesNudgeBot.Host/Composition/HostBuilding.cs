using System.Collections.Immutable;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Host.Sample;
using SalesNudgeBot.Import;
using SalesNudgeBot.Local;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Host.Composition;

/// <summary>From options to a bot that is ready to start.</summary>
public static class HostBuilding
{
    static readonly TimeSpan Stopping = TimeSpan.FromSeconds(10);

    /// <exception cref="CannotStartException">Something outside the program is not as it should be.</exception>
    public static async Task<BotHost> Build(RunOptions options, HostParts parts, CancellationToken cancellation)
    {
        var warm = WarmUp.Begin();
        var manifest = ManifestReader.Read(options.ManifestFolder);
        await warm;
        if (manifest.Company is not { } company)
        {
            throw new CannotStartException(
                ExitCode.No,
                $"The manifest in {Path.GetFullPath(options.ManifestFolder)} has errors, so the bot was not started.\n{FindingTable.Of(manifest.Findings)}");
        }

        var local = LocalWorkspace.MayShow(manifest.Platforms);
        var urls = ListenUrls.Parse(options.Urls, options.ExposeLocal || !local);
        var secrets = new ManifestSecrets(options.ManifestFolder, parts.Variable);
        var (slack, teams) = (SlackSecrets.OrRefuse(manifest.Slack, secrets), TeamsSecrets.OrRefuse(manifest.Teams, secrets));
        Unlocked.OrRefuse(teams, urls, parts);
        var upload = UploadTokenOrRefuse(manifest.UploadToken, secrets);
        var mode = Mode(options, manifest, local);
        var history = mode is ClockMode.Simulated && manifest.SampleStart is { } starts ? SampleHistory.Find(options.ManifestFolder, starts) : null;
        var place = DatabasePlace.Of(options.DataFolder, options.Database, parts.Variable);
        var installation = await Installation.Open(options, place, mode, history?.Begins ?? manifest.SampleStart ?? parts.Wall.Now, parts, cancellation);
        try
        {
            var signal = new CommitSignal();
            var (companies, configuring) = await Applying.AtStart(installation.Database, manifest, installation.Clock, signal, cancellation);
            var logs = new Logs(options.Verbose);
            var app = Compose(options, parts, urls, installation, companies, configuring, signal, manifest, logs, slack, teams, upload);
            if (history is not null && installation.Clock.Now < manifest.SampleStart)
            {
                await history.Play(company, installation.Database, app.Services.GetRequiredService<IInbound>(), app.Services.GetRequiredService<OpportunityImport>(), app.Services.GetRequiredService<ClockMover>(), cancellation);
            }

            return new(app, installation, urls, logs, manifest.Slack, manifest.Teams);
        }
        catch (Exception failure)
        {
            await installation.DisposeAsync();
            throw failure is DatabaseUnavailableException unavailable ? Installation.Unavailable(unavailable) : failure;
        }
    }

    static WebApplication Compose(
        RunOptions options,
        HostParts parts,
        ListenUrls urls,
        Installation installation,
        CompanyDirectory companies,
        Configuring configuring,
        CommitSignal signal,
        ManifestResult manifest,
        Logs logs,
        ImmutableArray<SlackWorkspaceOptions> slack,
        ImmutableArray<TeamsWorkspaceOptions> teams,
        UploadToken? upload)
    {
        // Empty: no settings file in the current folder and no variable of the environment opens another address behind our back.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Unlocked.EnvironmentName(parts) });
        builder.WebHost.UseKestrelCore().UseUrls([.. urls.All]);
        logs.AddTo(builder.Logging, parts.Logger);
        builder.Services
            .AddRouting()
            .Configure<HostOptions>(host => (host.ShutdownTimeout, host.ServicesStartConcurrently) = (Stopping, true))
            .AddSingleton(parts.Wall)
            .AddSingleton<IDatabase>(installation.Database)
            .AddSingleton(installation.Clock)
            .AddSingleton<IProductClock>(installation.Clock)
            .AddSingleton(companies)
            .AddSingleton<ICompanySource>(companies)
            .AddSingleton<IAddressBook>(companies)
            .AddSingleton<DirectoryUpdates>()
            .AddSingleton<DirectoryWakeUps>()
            .AddSingleton<DirectoryLooks>()
            .AddSingleton(parts.Time)
            .AddSingleton(signal)
            .AddSingleton(configuring)
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ManifestWatch>(provider, options.ManifestFolder, manifest))
            .AddSingleton<Heartbeat>()
            .AddSingleton(new OpportunityImport(installation.Database, companies, _ => installation.Clock.Now))
            .AddApplication(parts);
        var local = slack.IsEmpty && teams.IsEmpty;
        if (local)
        {
            builder.Services.AddLocalWorkspace(urls, options, parts);
        }

        if (!slack.IsEmpty)
        {
            builder.Services.AddSlack(slack, parts);
        }

        if (!teams.IsEmpty)
        {
            builder.Services.AddTeams(teams, parts);
        }

        if (parts.TicksByItself)
        {
            builder.Services.AddSingleton<SendLoops>().AddHostedService(provider => provider.GetRequiredService<SendLoops>()).AddHostedService<TickLoop>().AddHostedService<ManifestLoop>().AddQuartzTick();
        }

        var app = builder.Build();
        app.UseRouting();
        app.UseOpenPages();
        app.MapHealth();
        if (local)
        {
            app.MapLocalWorkspace();
        }

        if (!slack.IsEmpty)
        {
            app.MapSlack();
        }

        if (!teams.IsEmpty)
        {
            app.MapTeams();
        }

        if (upload is not null)
        {
            var endpoint = ActivatorUtilities.CreateInstance<UploadEndpoint>(app.Services, upload, installation.Folder.Path);
            app.MapPost(UploadEndpoint.Address, (Delegate)endpoint.Post);
        }

        return app;
    }

    /// <summary>Null where the manifest names none: then no file may be posted.</summary>
    /// <exception cref="CannotStartException">It is named, and not there.</exception>
    static UploadToken? UploadTokenOrRefuse(SecretReference? named, ManifestSecrets secrets) =>
        named is null ? null
        : secrets.Find(named, $"The token for posted files ({named})") is { } token ? new(token)
        : throw new CannotStartException(ExitCode.CouldNotRun, $"{secrets.Missing[^1]}\nThe bot was not started.");

    /// <exception cref="CannotStartException">A clock that nobody could move was asked for.</exception>
    static ClockMode Mode(RunOptions options, ManifestResult manifest, bool local) =>
        local ? options.Clock ?? (manifest.SampleStart is null ? ClockMode.Real : ClockMode.Simulated)
        : options.Clock is not ClockMode.Simulated ? ClockMode.Real
        : throw new CannotStartException(ExitCode.WrongUsage, "A simulated clock is moved on the local page, which is not shown beside a real workspace. Leave out --clock simulated.");
}

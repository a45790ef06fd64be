using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.SocketMode;

namespace SalesNudgeBot.Slack.Inbound;

public static class SlackEndpoints
{
    /// <summary>
    /// Takes what Slack delivers, over HTTP and over sockets. Needs <see cref="SlackWorkspaces"/>, <see cref="IInbound"/>,
    /// <see cref="IAddressBook"/>, <see cref="IWorkspaceEvents"/>, <see cref="IDatabase"/>, <see cref="ICompanySource"/>,
    /// <see cref="IWallClock"/> and a <see cref="TimeProvider"/> from elsewhere.
    /// </summary>
    public static IServiceCollection AddSlackInbound(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new SigningSecrets(provider.GetRequiredService<SlackWorkspaces>().All))
            .AddSingleton<Afterwards>()
            .AddHostedService(provider => provider.GetRequiredService<Afterwards>())
            .AddSingleton<Faces>()
            .AddSingleton<Whisper>()
            .AddSingleton<Strangers>()
            .AddSingleton<ClickAnswer>()
            .AddSingleton<CommandAnswer>()
            .AddSingleton<SubmissionAnswer>()
            .AddSingleton<PersonsWords>()
            .AddSingleton<LifecycleIntake>()
            .AddSingleton<EventIntake>()
            .AddSingleton<InteractionIntake>()
            .AddSingleton<CommandIntake>()
            .AddSingleton<SlackDoor>()
            .AddSingleton<SlackHealth>()
            .AddSingleton<EnvelopeIntake>()
            .AddHostedService<SocketModeHost>();

    /// <exception cref="InvalidOperationException">A workspace that is reached over HTTP has no signing secret.</exception>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        // Sockets need no signature, and no door.
        if (endpoints.ServiceProvider.GetRequiredService<SlackWorkspaces>().All.Any(workspace => workspace.Options.Transport is SlackTransport.Http))
        {
            var door = endpoints.ServiceProvider.GetRequiredService<SlackDoor>();
            endpoints.MapPost("/slack/events", door.Events);
            endpoints.MapPost("/slack/interactivity", door.Interactivity);
            endpoints.MapPost("/slack/commands", door.Commands);
        }

        return endpoints;
    }
}

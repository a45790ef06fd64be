using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Answering;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Teams.Inbound.Tokens;
using SalesNudgeBot.Teams.Lifecycle;

namespace SalesNudgeBot.Teams.Inbound;

public static class TeamsEndpoints
{
    /// <summary>
    /// Takes what the Bot Connector brings. Needs <see cref="TeamsWorkspaces"/>, <see cref="IInbound"/>, <see cref="IAddressBook"/>,
    /// <see cref="IWorkspaceEvents"/>, <see cref="IDatabase"/>, <see cref="ICompanySource"/>, <see cref="IProductClock"/>,
    /// <see cref="IWallClock"/> and <see cref="App.Dispatching.CommitSignal"/> from elsewhere, and <see cref="Sending.TeamsSending.AddTeamsSending"/>.
    /// </summary>
    public static IServiceCollection AddTeamsInbound(this IServiceCollection services) =>
        services
            .AddHostedService<Remembering>()
            .AddSingleton<KeysHttp>()
            .AddSingleton(provider => new TokenCheck(
                provider.GetRequiredService<TeamsWorkspaces>().All.Select(workspace => workspace.Options).Where(options => options.Credential is not TeamsCredential.None),
                provider.GetRequiredService<KeysHttp>().Client,
                provider.GetRequiredService<IWallClock>(),
                provider.GetRequiredService<ILogger<TokenCheck>>()))
            .AddSingleton<Afterwards>()
            .AddHostedService(provider => provider.GetRequiredService<Afterwards>())
            .AddSingleton<ReferenceKeeping>()
            .AddSingleton<Welcoming>()
            .AddSingleton<Cards>()
            .AddSingleton<CardAnswer>()
            .AddSingleton<Whisper>()
            .AddSingleton<Strangers>()
            .AddSingleton<PersonsWords>()
            .AddSingleton<LifecycleIntake>()
            .AddSingleton<MessageIntake>()
            .AddSingleton<InvokeIntake>()
            .AddSingleton<ActivityIntake>()
            .AddSingleton<Senders>()
            .AddSingleton<UnlockedDoor>()
            .AddHostedService(provider => provider.GetRequiredService<UnlockedDoor>())
            .AddSingleton<TeamsDoor>();

    /// <exception cref="InvalidOperationException">A workspace without credentials, and this is not Development.</exception>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<UnlockedDoor>().RefuseOutsideDevelopment();
        var door = endpoints.ServiceProvider.GetRequiredService<TeamsDoor>();
        endpoints.MapPost("/api/messages", door.Activities);
        return endpoints;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Local.Api;

namespace SalesNudgeBot.Local;

public static class LocalEndpoints
{
    /// <summary>
    /// Needs <see cref="ICompanySource"/>, <see cref="IDatabase"/>, <see cref="IInbound"/>, <see cref="IProductClock"/> and a
    /// <see cref="ClockMover"/> from elsewhere. <see cref="LocalPlatform"/> is the <see cref="IChatPlatform"/> to send through.
    /// </summary>
    public static IServiceCollection AddLocalWorkspace(this IServiceCollection services, LocalOptions options) =>
        services
            .AddSingleton(options)
            .AddSingleton<WakeUps>()
            .AddSingleton<LocalPlatform>()
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<LocalPlatform>())
            .AddSingleton<ActServices>()
            .AddSingleton<ClockServices>();

    public static IEndpointRouteBuilder MapLocalWorkspace(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<LocalOptions>();
        var local = endpoints.MapGroup("").AddEndpointFilter((context, next) => Door.Guard(context, next, options));
        local.MapGet("/", PageEndpoint.Page);
        local.MapGet("/local/page/{**path}", PageEndpoint.File);
        local.MapGet("/local/events", (HttpContext context, WakeUps wakeUps) => EventsEndpoint.Get(context, wakeUps));
        local.MapGet("/local/api/state", StateEndpoint.Get);
        local.MapGet("/local/api/conversation", ConversationEndpoint.Get);
        local.MapGet("/local/api/why", WhyEndpoint.Why);
        local.MapGet("/local/api/held", WhyEndpoint.Held);
        local.MapPost("/local/api/say", ActEndpoints.Say);
        local.MapPost("/local/api/click", ActEndpoints.Click);
        local.MapPost("/local/api/submit", ActEndpoints.Submit);
        local.MapPost("/local/api/clock", ClockEndpoint.Post);
        return endpoints;
    }
}

using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.Teams.Answering;

namespace SalesNudgeBot.Teams.Sending;

public static class TeamsSending
{
    /// <summary>Answers into people's own chats. Needs <see cref="App.Ports.IWallClock"/> from elsewhere.</summary>
    public static IServiceCollection AddTeamsSending(this IServiceCollection services) => services.AddSingleton<IOwnChat, OwnChat>();
}

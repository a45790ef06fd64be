using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>How fast one workspace takes messages to many conversations, as the bot lets itself send them: below what each platform documents.</summary>
public static class Throughput
{
    /// <summary>Messages in a second, in the long run; null where nothing is limited.</summary>
    public static int? PerSecond(Platform platform) =>
        platform switch
        {
            Platform.Slack => 5,
            Platform.Teams => 20,
            _ => null,
        };
}

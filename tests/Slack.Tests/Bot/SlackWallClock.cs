using NodaTime;
using SalesNudgeBot.App.Ports;

namespace Slack.Tests.Bot;

/// <summary>The bot's clock shows what Slack's does, plus what a test says that it is wrong by.</summary>
sealed class SlackWallClock(TimeProvider slack) : IWallClock
{
    public Duration Ahead { get; set; }

    public Instant Now => Instant.FromDateTimeOffset(slack.GetUtcNow()) + Ahead;
}

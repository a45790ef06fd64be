using System.Text.Json;
using System.Threading.Channels;
using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Lifecycle;

namespace Slack.Tests.Bot;

sealed class HeardEvents : IWorkspaceEvents
{
    readonly Channel<string> heard = Channel.CreateUnbounded<string>();

    /// <summary>The next one, once it was told.</summary>
    public ValueTask<string> Next() => heard.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask BotJoined(WorkspaceId workspace, string channel, CancellationToken cancellation) => Hear($"{workspace}: the bot joined {channel}");

    public ValueTask MemberJoined(WorkspaceId workspace, string channel, string account, CancellationToken cancellation) => Hear($"{workspace}: {account} joined {channel}");

    public ValueTask UserChanged(WorkspaceId workspace, JsonElement user, CancellationToken cancellation) =>
        Hear($"{workspace}: {user.GetProperty("id").GetString()} changed, gone: {user.GetProperty("deleted").GetBoolean()}");

    public ValueTask DndChanged(WorkspaceId workspace, string account, Instant? from, Instant? until, CancellationToken cancellation) =>
        Hear($"{workspace}: {account} quiet from {from?.ToString() ?? "never"} until {until?.ToString() ?? "never"}");

    public ValueTask Uninstalled(WorkspaceId workspace, CancellationToken cancellation) => Hear($"{workspace}: uninstalled");

    ValueTask Hear(string what)
    {
        heard.Writer.TryWrite(what);
        return ValueTask.CompletedTask;
    }
}

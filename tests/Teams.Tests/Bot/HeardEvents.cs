using System.Threading.Channels;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Lifecycle;

namespace Teams.Tests.Bot;

sealed class HeardEvents : IWorkspaceEvents
{
    readonly Channel<string> heard = Channel.CreateUnbounded<string>();

    /// <summary>What happens when somebody is heard of, besides that it is told.</summary>
    public Action<string> Looks { get; set; } = _ => { };

    /// <summary>The next one, once it was told.</summary>
    public ValueTask<string> Next() => heard.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool IsEmpty => heard.Reader.Count == 0;

    public ValueTask PersonHeard(WorkspaceId workspace, string account, CancellationToken cancellation)
    {
        Looks(account);
        return Hear($"{workspace}: heard of {account}");
    }

    public ValueTask TeamChanged(WorkspaceId workspace, string team, CancellationToken cancellation) => Hear($"{workspace}: {team} changed");

    public ValueTask TeamLeft(WorkspaceId workspace, string team, CancellationToken cancellation) => Hear($"{workspace}: left {team}");

    ValueTask Hear(string what)
    {
        heard.Writer.TryWrite(what);
        return ValueTask.CompletedTask;
    }
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.People;

/// <summary>Asks who is where. Waits where Teams asks for a pause: for work that nobody waits for.</summary>
static class Rosters
{
    /// <summary>The most that Teams gives out at once.</summary>
    const int PageSize = 500;
    const int MostPages = 500;
    const int MostPauses = 20;
    const int MostTries = 3;
    static readonly Duration LongestPause = Duration.FromMinutes(2);
    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    extension(TeamsWorkspace workspace)
    {
        /// <summary>Everybody in a team, page by page.</summary>
        /// <returns>Null members with what was answered instead.</returns>
        public async Task<(ImmutableArray<Member>? Members, ConnectorAnswer? Trouble)> Members(ConversationReference team, CancellationToken cancellation)
        {
            var members = ImmutableArray.CreateBuilder<Member>();
            string? more = null;
            for (var page = 0; page < MostPages; page++)
            {
                var answer = await workspace.Read(team.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(team.Key)}/pagedmembers?pageSize={PageSize}{Continued(more)}", cancellation);
                if (answer is not ConnectorAnswer.Ok { Body: var body })
                {
                    return (null, answer);
                }

                members.AddRange(body.Items("members").Select(item => Member.Read(item, workspace.Options.Tenant)).OfType<Member>());
                more = body.Text("continuationToken");
                if (more is null)
                {
                    return (members.ToImmutable(), null);
                }
            }

            return (null, new ConnectorAnswer.Broken("a list without end", MayHaveArrived: true));
        }

        /// <summary>Somebody in their own chat.</summary>
        public Task<ConnectorAnswer> MemberOf(ConversationReference chat, CancellationToken cancellation) =>
            workspace.Read(chat.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(chat.ConversationId!)}/members/{Uri.EscapeDataString(chat.UserId ?? chat.Key)}", cancellation);

        /// <summary>The channels of a team, as many as the bot may see.</summary>
        public Task<ConnectorAnswer> ChannelsOf(ConversationReference team, CancellationToken cancellation) =>
            workspace.Read(team.ServiceUrl, $"v3/teams/{Uri.EscapeDataString(team.Key)}/conversations", cancellation);

        async Task<ConnectorAnswer> Read(string serviceUrl, string path, CancellationToken cancellation)
        {
            var (pauses, tries) = (0, 1);
            while (true)
            {
                switch (await workspace.Call(HttpMethod.Get, serviceUrl, path, null, null, cancellation))
                {
                    case ConnectorAnswer.RateLimited { RetryAfter: var pause } when pause <= LongestPause && pauses++ < MostPauses:
                        await workspace.Time.Wait(pause.ToTimeSpan(), cancellation);
                        break;
                    case ConnectorAnswer.Broken when tries++ < MostTries:
                        await workspace.Time.Wait(BetweenTries, cancellation);
                        break;
                    case var answer:
                        return answer;
                }
            }
        }
    }

    static string Continued(string? token) => token is null ? "" : $"&continuationToken={Uri.EscapeDataString(token)}";
}

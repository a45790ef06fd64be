using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Api;

/// <summary>Follows a cursor to its end. A page may be short, or empty, without being the last (protocol section 7).</summary>
static class Paging
{
    const int MostPages = 500;
    const int MostPauses = 20;
    const int MostStarts = 3;
    static readonly Duration LongestPause = Duration.FromMinutes(2);

    /// <summary>Waits where Slack asks for a pause: for work that nobody waits for.</summary>
    /// <param name="name">The field that holds a page's items.</param>
    public static async Task<SlackList> All(
        this SlackWorkspace workspace, string method, string name, IReadOnlyList<(string Name, string? Value)> arguments, CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<JsonElement>();
        string? cursor = null;
        var (pauses, starts, pages) = (0, 1, 0);
        while (true)
        {
            switch (await workspace.Call(method, [.. arguments, ("cursor", cursor)], cancellation))
            {
                case SlackAnswer.Ok { Body: var body }:
                    items.AddRange(body.Items(name).Select(item => item.Clone()));
                    cursor = body.Text("response_metadata", "next_cursor");
                    if (cursor is null)
                    {
                        return new(items.ToImmutable(), null);
                    }

                    if (++pages == MostPages)
                    {
                        return new([], new SlackAnswer.Broken("a list without end", MayHaveArrived: true));
                    }

                    break;
                case SlackAnswer.Refused { Error: "invalid_cursor" } when cursor is not null && starts++ < MostStarts:
                    items.Clear();
                    cursor = null;
                    break;
                case SlackAnswer.RateLimited { RetryAfter: var pause } when pause <= LongestPause && pauses++ < MostPauses:
                    await workspace.Time.Wait(pause.ToTimeSpan(), cancellation);
                    break;
                case var trouble:
                    return new([], trouble);
            }
        }
    }
}

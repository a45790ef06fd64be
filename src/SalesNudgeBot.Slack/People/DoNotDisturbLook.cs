using System.Text.Json;
using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.People;

/// <summary>
/// The hours in which people have Slack keep quiet, from their own or the workspace's schedule. A snooze is told only to whoever
/// set it, never to a bot (protocol section 9).
/// </summary>
static class DoNotDisturbLook
{
    const int MostAtOnce = 50;
    const int Tries = 3;

    /// <returns>By account; those of whom Slack did not answer are left out.</returns>
    public static async Task<Dictionary<string, Interval?>> Take(SlackWorkspace workspace, IReadOnlyCollection<string> accounts, CancellationToken cancellation)
    {
        var windows = new Dictionary<string, Interval?>();
        foreach (var some in accounts.Chunk(MostAtOnce))
        {
            if (await Ask(workspace, some, cancellation) is SlackAnswer.Ok { Body: var body })
            {
                foreach (var (account, status) in body.At("users")?.Fields() ?? [])
                {
                    windows[account] = Window(status);
                }
            }
        }

        return windows;
    }

    /// <summary>Null where none is under way or to come: Slack writes 0 or 1 for both ends then.</summary>
    static Interval? Window(JsonElement status) =>
        status.IsTrue("dnd_enabled") && Seconds(status, "next_dnd_start_ts") is { } from && Seconds(status, "next_dnd_end_ts") is { } until && from < until
            ? new Interval(from, until)
            : null;

    static Instant? Seconds(JsonElement status, string name) =>
        status.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) && seconds is > 1 and < 100_000_000_000
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;

    static async Task<SlackAnswer> Ask(SlackWorkspace workspace, string[] accounts, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await workspace.DoNotDisturb(accounts, cancellation);
            if (answer is not SlackAnswer.RateLimited { RetryAfter: var pause } || attempt == Tries)
            {
                return answer;
            }

            await workspace.Time.Wait(pause.ToTimeSpan(), cancellation);
        }
    }
}

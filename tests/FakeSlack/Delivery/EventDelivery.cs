using System.Globalization;
using System.Text.Json.Nodes;
using FakeSlack.Model;

namespace FakeSlack.Delivery;

/// <summary>
/// Events, at least once: what is not acknowledged comes again at once, a minute later and five minutes later, under the same id.
/// </summary>
public sealed class EventDelivery(SlackTeam team)
{
    static readonly TimeSpan[] Again = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    readonly Lock gate = new();
    readonly List<Pending> pending = [];
    int events;

    /// <summary>Events that were never acknowledged, nor will come again.</summary>
    public int Lost { get; private set; }

    /// <summary>Those that wait for the clock.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return pending.Count;
            }
        }
    }

    /// <summary>How many times anything was delivered again.</summary>
    public int Redelivered { get; private set; }

    public JsonObject Envelope(JsonObject happened) =>
        new()
        {
            ["token"] = "deprecated",
            ["team_id"] = team.Id,
            ["context_team_id"] = team.Id,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = team.AppId,
            ["event"] = happened,
            ["type"] = "event_callback",
            ["event_id"] = string.Create(CultureInfo.InvariantCulture, $"Ev{team.Id}{Interlocked.Increment(ref events):X6}"),
            ["event_time"] = team.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(
                new JsonObject { ["enterprise_id"] = null, ["team_id"] = team.Id, ["user_id"] = team.Bot.Id, ["is_bot"] = true, ["is_enterprise_install"] = false }),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = "4-context",
        };

    public Task<Answer> Deliver(JsonObject happened) => Deliver(new Pending(Payload.OfEvent(Envelope(happened)), 0, null, team.Now, team.Now));

    /// <summary>The same again, as Slack does when an acknowledgement got lost on the way.</summary>
    public Task<Answer> Redeliver(JsonObject envelope, int number = 1, string reason = "http_timeout") =>
        team.Deliver(Payload.OfEvent((JsonObject)envelope.DeepClone()), new(number, reason));

    /// <summary>Sends again what the clock has made due.</summary>
    public async Task DeliverDue()
    {
        List<Pending> due;
        lock (gate)
        {
            due = [.. pending.Where(one => one.Due <= team.Now)];
            pending.RemoveAll(due.Contains);
        }

        foreach (var one in due)
        {
            await Deliver(one);
        }
    }

    async Task<Answer> Deliver(Pending one)
    {
        while (true)
        {
            var answer = await team.Deliver(one.Payload, new(one.Number, one.Reason));
            if (answer.Acknowledged)
            {
                return answer;
            }

            if (answer.RetryNoMore || one.Number == Again.Length)
            {
                Lost++;
                return answer;
            }

            Redelivered++;
            one = one with { Number = one.Number + 1, Reason = answer.Reason, Due = one.First + Again[one.Number] };
            if (one.Due > team.Now)
            {
                lock (gate)
                {
                    pending.Add(one);
                }

                return answer;
            }
        }
    }

    sealed record Pending(Payload Payload, int Number, string? Reason, DateTimeOffset First, DateTimeOffset Due);
}

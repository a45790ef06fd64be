using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FakeTeams.Model;
using FakeTeams.Tokens;

namespace FakeTeams.Delivery;

/// <summary>Signed activities to the bot's messaging endpoint.</summary>
public sealed class ActivityDelivery(TeamsTenant tenant)
{
    /// <summary>As the bot's registration says.</summary>
    public Uri? Url { get; set; }

    /// <summary>Off: activities come without a token, as from Microsoft's test client.</summary>
    public bool Signs { get; set; } = true;

    /// <summary>Below the address of the bot.</summary>
    public void PointAt(Uri bot) => Url = new(bot, "api/messages");

    /// <summary>What the Connector's token for this activity says.</summary>
    public TokenShape TokenFor(JsonObject activity) => new(tenant.AppId, (string?)activity["serviceUrl"]);

    public string Mint(TokenShape shape) => tenant.Server.Mint.Mint(shape, tenant.Now);

    public Task<Answer> Send(JsonObject activity) => Send(activity, Signs ? Mint(TokenFor(activity)) : null);

    /// <param name="token">Null: none is sent along.</param>
    public async Task<Answer> Send(JsonObject activity, string? token)
    {
        var answer = await Send(Encoding.UTF8.GetBytes(activity.ToJsonString()), token is null ? null : $"Bearer {token}");
        tenant.Record(activity, answer);
        return answer;
    }

    /// <summary>Any bytes at all.</summary>
    public async Task<Answer> Send(byte[] body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        var began = Stopwatch.GetTimestamp();
        using var late = new CancellationTokenSource(tenant.Options.AnswerWithin);
        try
        {
            using var response = await tenant.Server.Client.SendAsync(request, late.Token);
            var answered = await response.Content.ReadAsStringAsync(late.Token);
            return new(response.IsSuccessStatusCode, response.IsSuccessStatusCode ? null : "http error", (int)response.StatusCode, answered)
            {
                ContentType = response.Content.Headers.ContentType?.MediaType,
                Took = Stopwatch.GetElapsedTime(began),
            };
        }
        catch (OperationCanceledException)
        {
            return new(false, "timeout", 0, "") { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch (HttpRequestException)
        {
            return new(false, "connection failed", 0, "") { Took = Stopwatch.GetElapsedTime(began) };
        }
    }
}

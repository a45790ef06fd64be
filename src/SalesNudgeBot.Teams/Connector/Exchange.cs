using System.Globalization;
using System.Net;
using NodaTime;
using SalesNudgeBot.Wire.Calls;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>One request to the Connector, and what its answer, or the lack of one, says about whether it arrived (protocol section 7).</summary>
static class Exchange
{
    /// <summary>Where the Connector names no time of its own: the first wait of the reference's own sample.</summary>
    static readonly Duration UnnamedPause = Duration.FromSeconds(2);

    public static async Task<ConnectorAnswer> Send(HttpClient http, HttpRequestMessage request, TimeProvider time, CancellationToken cancellation) =>
        await HttpCall.Send(http, request, ConnectorHttp.Patience, time, cancellation) switch
        {
            HttpAnswer.Came came => Read(came),
            HttpAnswer.None { Reason: var reason, MayHaveArrived: var mayHaveArrived } => new ConnectorAnswer.Broken(reason, mayHaveArrived),
            _ => throw new InvalidOperationException("HTTP has no such answer."),
        };

    static ConnectorAnswer Read(HttpAnswer.Came came)
    {
        var status = (int)came.Status;
        if (came.IsYes)
        {
            return new ConnectorAnswer.Ok(came.Body ?? default);
        }

        return came.Status switch
        {
            HttpStatusCode.TooManyRequests => new ConnectorAnswer.RateLimited(came.RetryAfter ?? UnnamedPause, ByTeams: true),
            // Somebody else wrote to the conversation at that moment, and the call was not carried out.
            HttpStatusCode.PreconditionFailed => new ConnectorAnswer.Broken("HTTP 412", MayHaveArrived: false),
            HttpStatusCode.RequestTimeout => new ConnectorAnswer.Broken("HTTP 408", MayHaveArrived: true),
            // A gateway may have passed it on before it gave up.
            _ when status >= 500 => new ConnectorAnswer.Broken($"HTTP {status}", MayHaveArrived: true),
            _ => new ConnectorAnswer.Refused(status, ErrorCode.In(came.Body) ?? status.ToString(CultureInfo.InvariantCulture)),
        };
    }
}

using System.Net;
using System.Text.Json;
using NodaTime;

namespace SalesNudgeBot.Wire.Calls;

/// <summary>What came of one HTTP request, before a platform's own reading of it.</summary>
public abstract record HttpAnswer
{
    /// <param name="Body">Null unless it is a JSON object.</param>
    /// <param name="RetryAfter">From now, a second at least; null where no time was named.</param>
    public sealed record Came(HttpStatusCode Status, JsonElement? Body, Duration? RetryAfter) : HttpAnswer
    {
        public bool IsYes => (int)Status is >= 200 and < 300;
    }

    /// <param name="MayHaveArrived">False only where the request surely never left.</param>
    public sealed record None(string Reason, bool MayHaveArrived) : HttpAnswer;
}

using System.Text.Json;
using NodaTime;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>What came of a call to the Bot Connector.</summary>
abstract record ConnectorAnswer
{
    /// <param name="Body">Of kind Undefined where there was none.</param>
    public sealed record Ok(JsonElement Body) : ConnectorAnswer;

    /// <summary>The Connector took the call and said no.</summary>
    /// <param name="Code">Its own, such as <c>ConversationNotFound</c>; the status where it names none.</param>
    public sealed record Refused(int Status, string Code) : ConnectorAnswer;

    /// <param name="ByTeams">False when it was not called at all: our own limits keep below its.</param>
    public sealed record RateLimited(Duration RetryAfter, bool ByTeams = false) : ConnectorAnswer;

    /// <summary>No answer, or none that can be read.</summary>
    /// <param name="MayHaveArrived">False only where the call surely never reached Teams, or was surely not carried out.</param>
    public sealed record Broken(string Reason, bool MayHaveArrived) : ConnectorAnswer;

    /// <summary>Microsoft gives the bot no token: nothing can be sent until that is mended.</summary>
    /// <param name="Code">Microsoft's own, such as <c>invalid_client</c>.</param>
    public sealed record NotSignedIn(string Code) : ConnectorAnswer;
}

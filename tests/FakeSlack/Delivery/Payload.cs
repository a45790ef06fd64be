using System.Text.Json.Nodes;

namespace FakeSlack.Delivery;

public enum PayloadKind
{
    Event,
    Interactive,
    Command,
}

/// <summary>Something for the app.</summary>
/// <param name="AcceptsResponse">The answer may say what is to be shown.</param>
public sealed record Payload(PayloadKind Kind, JsonObject Body, bool AcceptsResponse)
{
    public static Payload OfEvent(JsonObject body) => new(PayloadKind.Event, body, false);
}

/// <param name="Acknowledged">In time, and with a 2xx.</param>
/// <param name="Reason">As in x-slack-retry-reason.</param>
/// <param name="Body">What the app answered.</param>
public sealed record Answer(bool Acknowledged, string? Reason, int Status, string Body)
{
    public bool RetryNoMore { get; init; }

    /// <summary>Real time from sending to the answer.</summary>
    public TimeSpan Took { get; init; }
}

/// <param name="Number">0 at first.</param>
public sealed record Attempt(int Number, string? Reason);

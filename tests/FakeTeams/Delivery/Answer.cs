namespace FakeTeams.Delivery;

/// <summary>What the bot made of an activity.</summary>
/// <param name="Acknowledged">In time, and with a 2xx.</param>
/// <param name="Body">What it answered.</param>
public sealed record Answer(bool Acknowledged, string? Reason, int Status, string Body)
{
    public string? ContentType { get; init; }

    /// <summary>Real time from sending to the answer.</summary>
    public TimeSpan Took { get; init; }
}

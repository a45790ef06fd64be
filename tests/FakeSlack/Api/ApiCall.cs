namespace FakeSlack.Api;

/// <summary>One call of the Web API, as it was answered.</summary>
/// <param name="Arguments">As they came, by name.</param>
/// <param name="Answer">The body, or what happened to the connection.</param>
public sealed record ApiCall(string Method, IReadOnlyDictionary<string, string> Arguments, int Status, string Answer, DateTimeOffset At)
{
    public bool IsOk => Answer.StartsWith("{\"ok\":true", StringComparison.Ordinal);
}

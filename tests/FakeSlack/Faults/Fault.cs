namespace FakeSlack.Faults;

/// <summary>What goes wrong with one call.</summary>
public abstract record Fault
{
    public sealed record RateLimited(int Seconds) : Fault;

    /// <summary>Answered by a machine in between, with a page.</summary>
    public sealed record Page(int Status, string Html = "<html><body>Something is wrong</body></html>") : Fault;

    /// <summary>Slack's own way of saying no.</summary>
    public sealed record Error(string Code) : Fault;

    /// <summary>The connection breaks when the call was taken and done.</summary>
    public sealed record ResetAfter : Fault;

    /// <summary>The connection breaks before the call was looked at.</summary>
    public sealed record ResetBefore : Fault;

    /// <summary>Taken and done; the answer comes when the test lets it.</summary>
    public sealed record Held(Task Until) : Fault;

    /// <summary>A 500 of which nobody knows whether the call was done: here it was.</summary>
    public sealed record ErrorAfter(int Status = 500) : Fault;
}

namespace FakeTeams.Faults;

/// <summary>What goes wrong with one call.</summary>
public abstract record Fault
{
    /// <param name="Seconds">Null: nothing is said about when to come again.</param>
    public sealed record Throttled(int? Seconds) : Fault;

    /// <summary>Answered by a machine in between, with a page.</summary>
    public sealed record Page(int Status, string Html = "<html><body>Something is wrong</body></html>") : Fault;

    /// <summary>The Connector's own way of saying no.</summary>
    public sealed record Error(int Status, string Code) : Fault;

    /// <summary>The other shape in which it does.</summary>
    public sealed record SubError(int Status, string SubCode) : Fault;

    /// <summary>The connection breaks when the call was taken and done.</summary>
    public sealed record ResetAfter : Fault;

    /// <summary>The connection breaks before the call was looked at.</summary>
    public sealed record ResetBefore : Fault;

    /// <summary>Taken and done; the answer comes when the test lets it.</summary>
    public sealed record Held(Task Until) : Fault;

    /// <summary>An answer of which nobody knows whether the call was done: here it was.</summary>
    public sealed record ErrorAfter(int Status = 502) : Fault;

    /// <summary>Taken, and no id comes back: 202 and nothing.</summary>
    public sealed record WithoutId : Fault;
}

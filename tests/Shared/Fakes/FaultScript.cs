namespace FakeTeams.Faults;

/// <summary>
/// Which calls go wrong, in the order in which a test says so; then by share, from a seed. Calls are named send, reply, update, delete,
/// create, members, member, team, channels, token.
/// </summary>
public sealed class FaultScript(int seed, double resets, double errors)
{
    readonly Lock gate = new();
    readonly List<(string Call, Func<string, bool> Body, Fault Fault)> next = [];
    readonly List<(string Call, Fault Fault)> always = [];
    readonly Random random = new(seed);

    /// <summary>Which posts the shares are of, by their body.</summary>
    public Func<string, bool> Shared { get; set; } = _ => true;

    /// <summary>The next calls of this name go wrong like this, one after the other.</summary>
    public void Next(string call, params Fault[] faults)
    {
        lock (gate)
        {
            next.AddRange(faults.Select(fault => (call, (Func<string, bool>)(_ => true), fault)));
        }
    }

    /// <summary>The next call of this name with such a body.</summary>
    public void Next(string call, Func<string, bool> body, Fault fault)
    {
        lock (gate)
        {
            next.Add((call, body, fault));
        }
    }

    /// <summary>Every call of this name, until <see cref="Clear"/>.</summary>
    public void Always(string call, Fault fault)
    {
        lock (gate)
        {
            always.Add((call, fault));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            next.Clear();
            always.Clear();
        }
    }

    internal Fault? For(string call, string body)
    {
        lock (gate)
        {
            var i = next.FindIndex(one => one.Call == call && one.Body(body));
            if (i >= 0)
            {
                var fault = next[i].Fault;
                next.RemoveAt(i);
                return fault;
            }

            if (always.Find(one => one.Call == call).Fault is { } lasting)
            {
                return lasting;
            }

            if (call is not ("send" or "reply" or "create") || (resets == 0 && errors == 0) || !Shared(body))
            {
                return null;
            }

            var drawn = random.NextDouble();
            return drawn < resets ? new Fault.ResetAfter() : drawn < resets + errors ? new Fault.Page(502) : null;
        }
    }
}

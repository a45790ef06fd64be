namespace FakeSlack.Faults;

/// <summary>Which calls go wrong, in the order in which a test says so; then by share, from a seed.</summary>
public sealed class FaultScript(int seed, double resets, double errors)
{
    readonly Lock gate = new();
    readonly List<(string Method, Func<string, bool> Body, Fault Fault)> next = [];
    readonly List<(string Method, Fault Fault)> always = [];
    readonly Random random = new(seed);

    /// <summary>The next calls of this method go wrong like this, one after the other.</summary>
    public void Next(string method, params Fault[] faults)
    {
        lock (gate)
        {
            next.AddRange(faults.Select(fault => (method, (Func<string, bool>)(_ => true), fault)));
        }
    }

    /// <summary>The next call of this method with such a body.</summary>
    public void Next(string method, Func<string, bool> body, Fault fault)
    {
        lock (gate)
        {
            next.Add((method, body, fault));
        }
    }

    /// <summary>Which posts the shares are of, by their body.</summary>
    public Func<string, bool> Shared { get; set; } = _ => true;

    /// <summary>Every call of this method, until <see cref="Clear"/>.</summary>
    public void Always(string method, Fault fault)
    {
        lock (gate)
        {
            always.Add((method, fault));
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

    internal Fault? For(string method, string body)
    {
        lock (gate)
        {
            var i = next.FindIndex(one => one.Method == method && one.Body(body));
            if (i >= 0)
            {
                var fault = next[i].Fault;
                next.RemoveAt(i);
                return fault;
            }

            if (always.Find(one => one.Method == method).Fault is { } lasting)
            {
                return lasting;
            }

            if (method != "chat.postMessage" || (resets == 0 && errors == 0) || !Shared(body))
            {
                return null;
            }

            var drawn = random.NextDouble();
            return drawn < resets ? new Fault.ResetAfter() : drawn < resets + errors ? new Fault.Page(500) : null;
        }
    }
}

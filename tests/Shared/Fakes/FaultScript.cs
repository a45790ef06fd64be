namespace SalesNudgeBot.Tests.Shared;

/// <summary>Which calls to a fake platform go wrong, in the order in which a test says so; then by share, from a seed.</summary>
/// <param name="isPost">By the call's name: those that the shares are of.</param>
/// <param name="resets">From 0 to 1, and together with the errors 1 at most.</param>
public sealed class FaultScript<TFault>(int seed, Func<string, bool> isPost, (double Share, TFault Fault) resets, (double Share, TFault Fault) errors)
    where TFault : class
{
    readonly Lock gate = new();
    readonly List<(string Call, Func<string, bool> Body, TFault Fault)> next = [];
    readonly List<(string Call, TFault Fault)> always = [];
    readonly Random random = new(seed);

    /// <summary>Which posts the shares are of, by their body.</summary>
    public Func<string, bool> Shared { get; set; } = _ => true;

    /// <summary>The next calls of this name go wrong like this, one after the other.</summary>
    public void Next(string call, params TFault[] faults)
    {
        lock (gate)
        {
            next.AddRange(faults.Select(fault => (call, (Func<string, bool>)(_ => true), fault)));
        }
    }

    /// <summary>The next call of this name with such a body.</summary>
    public void Next(string call, Func<string, bool> body, TFault fault)
    {
        lock (gate)
        {
            next.Add((call, body, fault));
        }
    }

    /// <summary>Every call of this name, until <see cref="Clear"/>.</summary>
    public void Always(string call, TFault fault)
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

    internal TFault? For(string call, string body)
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

            if (!isPost(call) || (resets.Share == 0 && errors.Share == 0) || !Shared(body))
            {
                return null;
            }

            var drawn = random.NextDouble();
            return drawn < resets.Share ? resets.Fault : drawn < resets.Share + errors.Share ? errors.Fault : null;
        }
    }
}

using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Risk in words.</summary>
public static class Signals
{
    public static Line Of(ImmutableArray<Signal> signals, Company company, PersonId reader) =>
        Line.Of($"{Line.Join("; ", signals.Select(signal => Of(signal, company, reader)))}.");

    static Line Of(Signal signal, Company company, PersonId reader) =>
        signal switch
        {
            Signal.SaidSo(var who) => Line.Of($"{who} says so"),
            Signal.Declined(var who) => Line.Of($"{who} can't take it"),
            Signal.Silent(var who, var asks) => Line.Of($"no answer from {who} to {Times.Counted(asks, "ask")}"),
            Signal.Unreachable(var who) => Line.Of($"{who} can't be reached here"),
            Signal.Unbacked(var who) => Line.Of($"{who} has not accepted it"),
            Signal.SlippedBefore(var times) => Line.Of($"its date has moved {(times == 1 ? "once" : Times.Counted(times, "time"))}"),
            Signal.DuePassed(var due) => Line.Of($"due {Times.Day(due, reader, company)}, and not there"),
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "This signal has no words."),
        };
}

using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PoliciesSection
{
    /// <summary>There without being written, and the one that teams follow which name none.</summary>
    public const string Standard = "standard";

    public static readonly Key Steps = new("steps", "who is told, in this order", Required: true);

    static readonly Key Asks = new("asks", "how often the deliverer is asked before silence is taken for risk, 1 to 5", "2");
    static readonly Key AskWait = new("ask_wait", "the wait between asks, and after the last", "1 working hour");
    static readonly Key FirstAsk = new("first_ask_after_acceptance", "no ask comes sooner after the deliverer accepted", "2 working hours");
    static readonly Key ClientPresence = new("client_presence", "within this the client hears from the rep", "1 working day");
    static readonly Key Holds = new("acknowledgement_holds", "how long a leader's step keeps the next from being told", "2 working days");
    static readonly Key Repeat = new("repeat", "how often the steps are walked again, 0 to 5", "1");

    public static ImmutableArray<Key> Keys { get; } = [Asks, AskWait, FirstAsk, ClientPresence, Holds, Steps, Repeat];

    public static ImmutableDictionary<string, EscalationPolicy> Read(Reading reading)
    {
        var policies = ImmutableDictionary.CreateBuilder<string, EscalationPolicy>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Policies.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            policies[id] = Read(fields, id, StepReader.Read(reading, fields));
        }

        if (!policies.ContainsKey(Standard))
        {
            var assumed = new Fields(reading, default, MapNode.Empty(default), Keys);
            policies[Standard] = Read(assumed, Standard, StepReader.Standard);
        }

        return policies.ToImmutable();
    }

    static EscalationPolicy Read(Fields fields, string id, ImmutableArray<EscalationStep> steps)
    {
        var standIn = Wait.Hours(1);
        return new(
            id,
            fields.Value(Asks, Kinds.Number(1, 5), 1),
            fields.Value(AskWait, Kinds.Wait, standIn),
            fields.Value(FirstAsk, Kinds.Wait, standIn),
            fields.Value(ClientPresence, Kinds.Wait, standIn),
            fields.Value(Holds, Kinds.Wait, standIn),
            steps,
            fields.Value(Repeat, Kinds.Number(0, 5), 0));
    }
}

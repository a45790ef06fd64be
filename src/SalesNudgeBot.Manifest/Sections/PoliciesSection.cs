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

    public static readonly Key Steps = new("steps", new Shape.Many(StepReader.Table), "who is told, in this order", Required: true);

    static readonly Key<int> Asks = new("asks", Kinds.Number(1, 5), "how often the deliverer is asked before silence is taken for risk", "2");
    static readonly Key<Wait> AskWait = new("ask_wait", Kinds.Wait, "between asks, and after the last", "1 working hour");
    static readonly Key<Wait> FirstAsk = new("first_ask_after_acceptance", Kinds.Wait, "no ask comes sooner after the deliverer accepted", "2 working hours");
    static readonly Key<Wait> ClientPresence = new("client_presence", Kinds.Wait, "within this the client hears from the rep while a promise is at risk", "1 working day");
    static readonly Key<Wait> Holds = new("acknowledgement_holds", Kinds.Wait, "how long a leader's step keeps the next from being told", "2 working days");
    static readonly Key<int> Repeat = new("repeat", Kinds.Number(0, 5), "how often the steps are walked again if nobody takes it", "1");

    public static ImmutableArray<Key> Keys { get; } = [Asks, AskWait, FirstAsk, ClientPresence, Holds, Steps, Repeat];

    public static Shape.Table Table { get; } = new("policy", Keys);

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
            fields.Value(Asks, 1),
            fields.Value(AskWait, standIn),
            fields.Value(FirstAsk, standIn),
            fields.Value(ClientPresence, standIn),
            fields.Value(Holds, standIn),
            steps,
            fields.Value(Repeat, 0));
    }
}

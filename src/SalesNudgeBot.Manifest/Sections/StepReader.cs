using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>The ladder of a policy.</summary>
static class StepReader
{
    static readonly Kind<StepTarget> Targets = Kinds.Choice(
        "somebody to tell",
        ("leaders_channel", StepTarget.LeadersChannel),
        ("leader", StepTarget.Leader),
        ("deputy", StepTarget.Deputy),
        ("leaders_leader", StepTarget.LeadersLeader),
        ("deliverer", StepTarget.Deliverer),
        ("person", StepTarget.Person));

    static readonly Key<StepTarget> Tell = new("tell", Targets, "whoever holds that role when the step comes; a step whose role a team has not filled is skipped", Required: true);
    static readonly IdKey Person = new("person", Section.People, "whom to tell; only with `tell: person`", Otherwise: "needed with `tell: person`");
    static readonly IdKey NamedPerson = Person with { Required = true };
    static readonly Key<Wait> WaitKey = new("wait", Kinds.Wait, "how long they have before the next step", "1 working hour");
    static readonly Key<bool> Urgent = new("urgent", Kinds.Flag, "reaches them outside their working time too", "false");

    public static ImmutableArray<Key> Keys { get; } = [Tell, Person, WaitKey, Urgent];

    public static Shape.Table Table { get; } = new("step", Keys);

    /// <summary>The steps of the policy that nobody has to write.</summary>
    public static ImmutableArray<EscalationStep> Standard { get; } =
    [
        .. new[] { StepTarget.LeadersChannel, StepTarget.Deputy, StepTarget.LeadersLeader }
            .Select(target => new EscalationStep(target, null, Wait.Hours(1), Urgent: false)),
    ];

    public static ImmutableArray<EscalationStep> Read(Reading reading, Fields policy)
    {
        var steps = ImmutableArray.CreateBuilder<EscalationStep>();
        foreach (var item in policy.Items(PoliciesSection.Steps))
        {
            if (item is MapNode map)
            {
                steps.Add(Read(new Fields(reading, map.Place, map, Keys)));
            }
            else
            {
                reading.WrongShape(item, "a step, as in 'tell: deputy'");
            }
        }

        if (!policy.Has(PoliciesSection.Steps) || policy.Find(PoliciesSection.Steps) is ListNode { Items: [] })
        {
            reading.Findings.Add(Codes.NoSteps, policy.PlaceOf(PoliciesSection.Steps), "this policy has no step", "steps: with at least one 'tell'");
        }

        return steps.ToImmutable();
    }

    static EscalationStep Read(Fields fields)
    {
        var target = fields.Value(Tell, StepTarget.LeadersChannel);
        var person = fields.Person(target == StepTarget.Person ? NamedPerson : Person);
        return new(target, person, fields.Value(WaitKey, Wait.Hours(1)), fields.Value(Urgent, false));
    }
}

using SalesNudgeBot.Core.Configuration.Changes;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Part by part: who and what is new (+), gone (-) or another (~), then what that means for what is open.</summary>
static class PlanText
{
    /// <summary>More would not be read; promises come first.</summary>
    const int MostEffects = 40;

    public static string Of(PlanShown shown) => string.Join('\n', Lines(shown));

    static IEnumerable<string> Lines(PlanShown shown)
    {
        var plan = shown.Plan;
        if (plan.IsEmpty)
        {
            yield return $"Nothing would change: revision {shown.InForce.Number} in {shown.Kept} says the same.";
            yield break;
        }

        yield return $"{shown.Known.Name}: what would change against revision {shown.InForce.Number} in {shown.Kept}.";
        foreach (var part in plan.Changes.GroupBy(change => change.Part))
        {
            yield return $"\n{Title(part.Key)}";
            var width = part.Max(change => change.Id.Length);
            foreach (var thing in part.GroupBy(change => change.Id))
            {
                foreach (var (change, index) in thing.Select((change, index) => (change, index)))
                {
                    yield return $"  {(index == 0 ? Sign(change) : ' ')} {(index == 0 ? change.Id : "").PadRight(width)}  {Says(change)}";
                }
            }
        }

        if (!plan.Effects.IsEmpty)
        {
            yield return "\nWhat is open";
        }

        foreach (var effect in plan.Effects.Take(MostEffects))
        {
            yield return $"  {LineText.Of(effect.Says, shown.Known, shown.Texts)}";
        }

        if (plan.Effects.Length > MostEffects)
        {
            yield return $"  and {plan.Effects.Length - MostEffects} more; --json names them all";
        }

        if (!plan.IsSafe)
        {
            yield return "\nWithout a home";
        }

        foreach (var one in plan.Stranded)
        {
            yield return $"  {LineText.Of(one.Says, shown.Known, shown.Texts)}";
            yield return $"      right would be {LineText.Of(one.Right, shown.Known, shown.Texts)}";
        }

        yield return $"\n{Total(plan)}";
    }

    static string Title(ChangedPart part) =>
        part switch
        {
            ChangedPart.Person => "People",
            ChangedPart.Team => "Teams",
            ChangedPart.Calendar => "Calendars",
            ChangedPart.Policy => "Policies",
            _ => "The company as a whole",
        };

    static char Sign(ConfigurationChange change) => change.Key is not null ? '~' : change.Before is null ? '+' : '-';

    static string Says(ConfigurationChange change) =>
        (change.Key, change.Before, change.After) switch
        {
            (null, null, var after) => $"{after}",
            (null, var before, _) => $"{before}",
            (var key, null, var after) => $"{key}: {after}, new",
            (var key, var before, null) => $"{key}: {before}, gone",
            var (key, before, after) => $"{key}: {before} -> {after}",
        };

    static string Total(ConfigurationPlan plan)
    {
        var people = plan.Changes.Where(change => change.Part is ChangedPart.Person).ToList();
        var (joins, leaves) = (people.Count(change => change is { Key: null, Before: null }), people.Count(change => change is { Key: null, After: null }));
        var changes = FindingTable.Counted(plan.Changes.Count(change => change.Key is not null), "value");
        var open = FindingTable.Counted(plan.Effects.Select(effect => effect.Id).Distinct().Count(), "open promise or check-in", "open promises and check-ins");
        var refused = plan.IsSafe ? "" : $" Refused: {FindingTable.Counted(plan.Stranded.Select(one => one.Promise).Distinct().Count(), "open promise")} would be without a home.";
        return $"{FindingTable.Counted(joins, "person", "people")} would join, {leaves} leave, {changes} change; it touches {open}.{refused}";
    }
}

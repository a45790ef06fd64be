using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Explained;

namespace SalesNudgeBot.Manifest;

/// <summary>Every code explained, in the order of the codes.</summary>
public static class Explanations
{
    public static ImmutableArray<(string About, ImmutableArray<Explanation> Codes)> Groups { get; } =
    [
        ("files", FilesExplained.All),
        ("keys", KeysExplained.All),
        ("values", ValuesExplained.All),
        ("what check-ins ask", QuestionsExplained.All),
        ("people and teams", PeopleExplained.All),
        ("policies", PoliciesExplained.All),
        ("workspaces", WorkspacesExplained.All),
        ("the CRM", CrmExplained.All),
        ("limits and privacy", LimitsExplained.All),
        ("expectations", ExpectationsExplained.All),
    ];

    public static ImmutableArray<Explanation> All { get; } = [.. Groups.SelectMany(group => group.Codes)];

    /// <summary>Null when there is no such code; letter case does not count.</summary>
    public static Explanation? Of(string code) => All.FirstOrDefault(explained => explained.Code.Id.Equals(code, StringComparison.OrdinalIgnoreCase));
}

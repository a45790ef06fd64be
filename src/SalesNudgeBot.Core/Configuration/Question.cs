using System.Collections.Immutable;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>One question of a check-in.</summary>
/// <param name="Id">Names the answer; unique within one check-in.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Choices">Of a choice only, in the order they are offered.</param>
/// <param name="When">Asked only after such an answer to an earlier question; null: always.</param>
/// <param name="For">Asked at these cadences only; empty: at all of them.</param>
public sealed record Question(
    string Id, QuestionKind Kind, string Text, ImmutableArray<string> Choices, FollowUp? When, ImmutableHashSet<Cadence> For)
{
    /// <summary>Id of the one whose answer is the count of new opportunities since the last; where the CRM is the count, its place is taken by what the CRM has.</summary>
    public const string Count = "new";

    public bool IsCount => Id == Count;

    /// <summary>Asked in words of its own in the message; the others are part of every check-in's own words.</summary>
    public bool IsExtra => !IsCount && Kind is not (QuestionKind.Plan or QuestionKind.Help);

    public static Question Of(string id, QuestionKind kind, string text) => new(id, kind, text, [], null, []);

    public bool Equals(Question? other) =>
        other is not null
        && (Id, Kind, Text, When) == (other.Id, other.Kind, other.Text, other.When)
        && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan())
        && For.SetEquals(other.For);

    public override int GetHashCode() => HashCode.Combine(Id, Kind, Text);
}

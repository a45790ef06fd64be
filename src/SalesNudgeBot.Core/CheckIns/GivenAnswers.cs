using System.Collections.Immutable;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Answers by the id of their question; equal when they say the same.</summary>
public sealed record GivenAnswers(ImmutableSortedDictionary<string, Given> ById)
{
    public static GivenAnswers None { get; } = new(ImmutableSortedDictionary<string, Given>.Empty);

    public Given? To(string question) => ById.GetValueOrDefault(question);

    /// <summary>What was answered later takes the place of what was answered before.</summary>
    public GivenAnswers With(GivenAnswers later) => later.ById.IsEmpty ? this : new(ById.SetItems(later.ById));

    public GivenAnswers With(string question, Given given) => new(ById.SetItem(question, given));

    /// <summary>Whether one of these has been given another answer there.</summary>
    public bool IsReplacedBy(GivenAnswers other) => ById.Any(one => other.To(one.Key) != one.Value);

    public bool Equals(GivenAnswers? other) => other is not null && ById.SequenceEqual(other.ById);

    public override int GetHashCode() => ById.Count;
}

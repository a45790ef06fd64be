namespace SalesNudgeBot.Core.People;

/// <summary>The id a person has in the manifest; the same on every platform.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

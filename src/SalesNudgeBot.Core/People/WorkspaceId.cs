namespace SalesNudgeBot.Core.People;

/// <summary>The id a workspace has in the manifest.</summary>
public readonly record struct WorkspaceId(string Value)
{
    public override string ToString() => Value;
}

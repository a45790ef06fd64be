using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>Which accounts that belong to nobody of the manifest were told so during the last day. In memory: a new process tells them again.</summary>
public sealed class StrangersTold
{
    const int MostRemembered = 10_000;
    static readonly Duration Again = Duration.FromDays(1);

    readonly Lock gate = new();
    readonly Dictionary<(WorkspaceId, string), Instant> told = [];

    /// <summary>Whether to tell them now, which then counts as done.</summary>
    /// <param name="now">Wall time.</param>
    public bool IsFirst(WorkspaceId workspace, string account, Instant now)
    {
        lock (gate)
        {
            if (told.TryGetValue((workspace, account), out var last) && now - last < Again)
            {
                return false;
            }

            // Forgetting them all costs one more sentence each; remembering them all would cost memory without end.
            if (told.Count >= MostRemembered)
            {
                told.Clear();
            }

            told[(workspace, account)] = now;
            return true;
        }
    }
}

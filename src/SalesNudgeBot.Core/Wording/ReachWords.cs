using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What an admin reads when somebody, or a channel, cannot be reached.</summary>
public static class ReachWords
{
    /// <param name="reason">The platform's, with what would mend it.</param>
    public static Message Person(PersonId person, string reason) => Message.Text(Line.Of($"I can't reach {person}: {reason.TrimEnd('.')}. Who comes next is asked instead."));

    /// <param name="reason">The platform's, with what would mend it.</param>
    public static Message Channel(Team team, string reason) =>
        Message.Text(Line.Of($"I can't write to the channel of {team.Name}, {team.Channel}: {reason.TrimEnd('.')}. Until then {team.Leader} reads nothing there."));
}

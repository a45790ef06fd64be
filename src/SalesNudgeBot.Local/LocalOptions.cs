using System.Collections.Immutable;

namespace SalesNudgeBot.Local;

/// <param name="ExposeLocal">Answers other machines too: whoever reaches the page can be anyone in the company.</param>
/// <param name="Hosts">Host names besides this machine's own under which an exposed page may be opened.</param>
public sealed record LocalOptions(bool ExposeLocal, ImmutableArray<string> Hosts)
{
    public static LocalOptions Default { get; } = new(false, []);
}

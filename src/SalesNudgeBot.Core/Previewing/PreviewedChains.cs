using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>Open promises and their cases while time passes.</summary>
sealed class PreviewedChains
{
    readonly Company company;
    readonly Dictionary<ChainId, Chain> known;
    readonly Dictionary<ChainId, Instant> due = [];

    public PreviewedChains(Company company, PreviewStart start)
    {
        this.company = company;
        known = start.Chains.ToDictionary(chain => chain.Id);
        foreach (var chain in start.Chains.Where(chain => chain.IsOpen))
        {
            Plan(chain);
        }
    }

    public Instant? NextDue => due.Count == 0 ? null : due.Values.Min();

    public Chain? Find(string aggregate) => ChainId.Parse(aggregate) is { } id ? known.GetValueOrDefault(id) : null;

    public TeamId? TeamOf(ChainId id) => known.GetValueOrDefault(id)?.Team;

    /// <returns>How many were due.</returns>
    public int Advance(Instant now, Action<Outgoing> say)
    {
        if (NextDue is not { } first || first > now)
        {
            return 0;
        }

        var ids = due.Where(one => one.Value <= now).OrderBy(one => one.Value).ThenBy(one => one.Key.Value, StringComparer.Ordinal).Select(one => one.Key).ToList();
        foreach (var id in ids)
        {
            var chain = known[id];
            try
            {
                Save(DueRules.Advance(chain, company, new($"{id.Aggregate}@{chain.Version}"), now), say);
            }
            catch (NoWorkingTimeException)
            {
                due.Remove(id);
            }
        }

        return ids.Count;
    }

    public void Save(ChainDecision decision, Action<Outgoing> say)
    {
        known[decision.After.Id] = decision.After;
        Plan(decision.After);
        foreach (var message in decision.Messages)
        {
            say(message);
        }
    }

    public IEnumerable<Chain> OfTeam(TeamId team) => known.Values.Where(chain => chain.Team == team && chain.IsOpen);

    public IEnumerable<Chain> MissedBy(PersonId rep, Instant since) =>
        known.Values.Where(chain => chain.Links.Prepend(chain.Head).Any(promise => promise.By == rep) && chain.Head.BreachedAt >= since);

    public ImmutableArray<Chain> OpenCasesOf(PersonId rep) => known.Count == 0 ? [] : [.. known.Values.Where(chain => chain.Rep == rep && chain is { IsOpen: true, Case.IsOpen: true })];

    public Instant? InTroubleSince(PersonId rep) => OpenCasesOf(rep).Max(chain => (Instant?)chain.Case!.OpenedAt);

    void Plan(Chain chain)
    {
        due.Remove(chain.Id);
        if (company.Teams.ContainsKey(chain.Team) && NextAt(chain) is { } next)
        {
            due[chain.Id] = next;
        }
    }

    Instant? NextAt(Chain chain)
    {
        try
        {
            return DueRules.NextAt(chain, company);
        }
        catch (Exception nobody) when (nobody is NoWorkingTimeException or KeyNotFoundException)
        {
            // It misses somebody, or somebody works no more: manifest plan names it.
            return null;
        }
    }
}

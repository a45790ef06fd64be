using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>"Acme · SSO live": what people read instead of a number.</summary>
static class Titles
{
    public static Line Of(Chain chain) =>
        chain.Head.Client is { } client ? Line.Of($"{client:strong} · {chain.Head.What:strong}") : Line.Of($"{chain.Head.What:strong}");

    public static Line Client(Chain chain) => Line.Of($"{chain.Head.Client!.Value}");

    public static Line What(Chain chain) => Line.Of($"{chain.Head.What}");

    /// <summary>"Omar (Platform, reports to Priya)".</summary>
    public static Line Deliverer(Chain chain, Company company)
    {
        var person = company.People.GetValueOrDefault(chain.Deliverer);
        return (person?.Department, person?.ReportsTo) switch
        {
            ({ } department, { } leader) => Line.Of($"{chain.Deliverer} ({department}, reports to {leader})"),
            ({ } department, null) => Line.Of($"{chain.Deliverer} ({department})"),
            (null, { } leader) => Line.Of($"{chain.Deliverer} (reports to {leader})"),
            _ => Line.Of($"{chain.Deliverer}"),
        };
    }

    /// <summary>Where the inside cause lies, without naming anyone.</summary>
    public static string Inside(Chain chain, Company company) =>
        chain.Delivery is null ? "our side" : company.People.GetValueOrDefault(chain.Deliverer)?.Department ?? "our side";
}

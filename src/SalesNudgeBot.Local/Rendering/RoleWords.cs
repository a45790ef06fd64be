using System.Collections.Immutable;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Local.Rendering;

static class RoleWords
{
    /// <summary>"Rep · EMEA", "Leader · EMEA, deputy · Americas", "Delivers · Platform".</summary>
    public static string Title(Person person, ImmutableArray<RoleHeld> roles)
    {
        var title = string.Join(", ", roles.GroupBy(held => held.Role).Select(held => Words(person, held)));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    static string Words(Person person, IGrouping<Role, RoleHeld> held)
    {
        var where = held.Key == Role.Deliverer ? person.Department : string.Join(" and ", held.Where(role => role.Team is not null).Select(role => role.Team!.Name));
        return string.IsNullOrEmpty(where) ? Word(held.Key) : $"{Word(held.Key)} · {where}";
    }

    static string Word(Role role) =>
        role switch
        {
            Role.Rep => "rep",
            Role.Leader => "leader",
            Role.Deputy => "deputy",
            Role.LeadersLeader => "leader’s leader",
            Role.Admin => "admin",
            _ => "delivers",
        };
}

using System.Collections.Immutable;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Local.Rendering;

static class RoleWords
{
    /// <summary>"Rep · EMEA", "Leader · EMEA, deputy · Americas", "Platform".</summary>
    public static string Title(Person person, ImmutableArray<RoleHeld> roles) =>
        string.Join(
            ", ",
            roles.Select(
                (held, place) =>
                    held.Role switch
                    {
                        Role.Deliverer => person.Department is { } department ? $"Delivers · {department}" : "Delivers",
                        Role.Admin => place == 0 ? "Admin" : "admin",
                        var role => $"{(place == 0 ? Word(role) : Word(role).ToLowerInvariant())} · {held.Team!.Name}",
                    }
            )
        );

    static string Word(Role role) =>
        role switch
        {
            Role.Rep => "Rep",
            Role.Leader => "Leader",
            Role.Deputy => "Deputy",
            _ => "Leader's leader",
        };
}

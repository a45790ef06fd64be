using SalesNudgeBot.App.People;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>What a manifest says of people, and what it leaves to platforms.</summary>
static class ManifestDirectory
{
    public static CompanyDirectory Of(Company company, ManifestResult manifest) => new(People(company, manifest));

    public static ManifestPeople People(Company company, ManifestResult manifest) =>
        new(company, manifest.ZoneFromPlatform, [.. manifest.Groups.Select(group => Group(company, group))]) { OpenChannels = manifest.OpenChannels };

    static RepGroup Group(Company company, GroupReps group) =>
        new(
            group.Team,
            company.WorkspaceOf(new Destination.LeadersChannel(group.Team)),
            group.UserGroup,
            group.Calendar ?? company.Person(company.Teams[group.Team].Leader).Calendar,
            group.OpportunitiesPerMonth
        )
        {
            Goal = group.Goal,
        };
}

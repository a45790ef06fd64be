using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack.People;

static class LeadersChannel
{
    /// <summary>What is shown there is for those who lead, and for those who look after the bot.</summary>
    public static bool MayBeIn(PersonId person, Team team, Company company) =>
        team.IsLedBy(person) || team.LeadersLeader == person || (company.People.GetValueOrDefault(person)?.Admin ?? false);
}

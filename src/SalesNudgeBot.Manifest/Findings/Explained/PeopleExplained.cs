using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class PeopleExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.UnknownPerson,
            "Somebody would be told, or asked, and there is nobody of that name.",
            "Write the id as it stands under 'people', or add the person there.",
            Smallest.But("leader: lena", "leader: lenna")),
        new(
            Codes.UnknownCalendar,
            "Without a calendar nobody knows when this person works.",
            "Write the id as it stands under 'calendars', or add one there. 'standard' is there without being written.",
            Smallest.Rep("calendar: berlin")),
        new(
            Codes.UnknownPolicy,
            "A promise at risk in this team would have no way up.",
            "Write the id as it stands under 'policies', or add one there. 'standard' is there without being written.",
            Smallest.But("channel: leaders", "channel: leaders\n    policy: careful")),
        new(
            Codes.LeaderIsRep,
            "A leader who is a rep of their own team would be told of their own promises, and ask themselves for help.",
            "Take them from the reps, or let somebody else lead: a leader who sells can be a rep of another team.",
            Smallest.But("{ana: }", "{lena: }")),
        new(
            Codes.LeaderTwice,
            "The deputy hears when the leader does not answer, and the leader's leader after that. With the same person in both places nobody else ever hears.",
            "Name somebody else, or leave the role out.",
            Smallest.But("leader: lena", "leader: lena\n    deputy: lena")),
        new(
            Codes.RepInTwoTeams,
            "A rep has one leader, one check-in and one target.",
            "Take them out of one of the teams.",
            Smallest.And("  south: {name: South, leader: lena, channel: s, reps: {ana: }}")),
        new(
            Codes.ReportingLoop,
            "A leader is told whom to talk to when work is stuck by following reports_to upwards, which here never ends.",
            "Take reports_to away from whoever is on top, or name their real leader.",
            Smallest.Rep("reports_to: ana")),
        new(
            Codes.NeverBack,
            "A wait in this person's working time would end years from now, or never.",
            "Give the time off its end, or take the person out of the manifest.",
            Smallest.Rep("time_off: [2026-01-01 to 2027-12-31]")),
        new(
            Codes.AskedOutsideHours,
            "Nobody is written to outside their working hours: this rep is asked when the day starts instead.",
            "Choose a time inside the hours, give the team its own check_in, or the rep another calendar.",
            Smallest.And("check_in: {at: '17:30'}")),
        new(
            Codes.UnknownTeam,
            "Nobody would know of whom this is expected.",
            "Write the id as it stands under 'teams', or add the team there.",
            Smallest.And("expectations:\n  calls: {by: lena, team: nord, measure: calls, direction: up}")),
        new(
            Codes.NoDayInCommon,
            "This rep would be asked only once they are behind, or when nothing new has come for long.",
            "Name one of their workdays among the team's days, or give them another calendar.",
            Smallest.And("check_in: {days: [saturday]}")),
        new(
            Codes.NobodyIsAdmin,
            "Admins are told in chat when a changed manifest is refused or the CRM's figures grow old, and in shadow all is shown to them. Without one nobody hears of it.",
            "Give somebody 'admin: true'.",
            Smallest.And("mode: shadow")),
    ];
}

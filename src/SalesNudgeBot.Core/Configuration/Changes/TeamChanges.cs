using static SalesNudgeBot.Core.Configuration.Changes.Differing;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What is another about teams; who is in them is said of the people.</summary>
static class TeamChanges
{
    public static IEnumerable<ConfigurationChange> Of(Company before, Company after) =>
        In(ChangedPart.Team, before.Teams, after.Teams, id => id.Value, team => $"{team.Name}, led by {team.Leader.Value}", Keys);

    static IEnumerable<(string Key, string? Value)> Keys(Team team)
    {
        var plan = team.CheckIn;
        yield return ("name", team.Name);
        yield return ("leader", team.Leader.Value);
        yield return ("deputy", team.Deputy?.Value);
        yield return ("leaders_leader", team.LeadersLeader?.Value);
        yield return ("channel", team.Channel);
        yield return ("workspace", team.Home?.Value);
        yield return ("policy", team.Policy);
        yield return ("check_in: at", Text(plan.At));
        yield return ("check_in: days", Text(plan.Days));
        yield return ("check_in: weekly_on", Day(plan.WeeklyOn));
        yield return ("check_in: reminders", Text(plan.Reminders));
        yield return ("check_in: remind_after", Text(plan.RemindAfter));
        yield return ("check_in: questions", List(plan.Questions, Asked));
        yield return ("check_in: activity", List(plan.Activity, Asked));
        yield return ("digest", team.Digest is { } digest ? $"{Day(digest.On)} {Text(digest.At)}" : null);
    }

    static string Asked(Question question)
    {
        var choices = List(question.Choices, choice => choice) is { } offered ? $" [{offered}]" : "";
        var at = question.For.IsEmpty ? "" : $" for {List(question.For.Order().Select(cadence => $"{cadence}"))}";
        var after = question.When is { } when ? $" after {when.After} {List(when.Is, answer => answer)}{when.AtLeast}..{when.AtMost}" : "";
        return $"{question.Id} ({question.Kind}: {question.Text}{choices}{at}{after})";
    }
}

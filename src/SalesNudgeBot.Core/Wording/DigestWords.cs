using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The leader's week: what the leader owes opens it, the team is one click away, and nobody is ranked.</summary>
public static class DigestWords
{
    public static Message Digest(Digest digest, Company company)
    {
        var team = digest.Team;
        var blocks = new List<Block> { new Block.Paragraph(Line.Of($"Your week with {team.Name:strong}, {Day(digest.On)}.{InPlaceOf(digest)}")) };
        blocks.Add(new Block.Heading(Line.Words("What you owe")));
        if (digest.Owing.IsEmpty)
        {
            blocks.Add(new Block.Paragraph(Line.Words("Nothing that you promised one of them is open.")));
        }

        blocks.AddRange(digest.Owing.Select(owed => new Block.Paragraph(Owed(owed.For, owed.Step, digest.Reader, company))));
        if (Plans(digest) is { } plans)
        {
            blocks.Add(new Block.Paragraph(plans));
        }

        blocks.Add(new Block.Buttons([new Button("The team", Team(team.Id))]));
        return new([.. blocks]);
    }

    /// <summary>One line for each rep, in the order of the manifest.</summary>
    public static Message Table(Digest digest, Company company) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{digest.Team.Name:strong}, seven days to {Day(digest.On.PlusDays(-1))}")),
            new Block.Facts([.. digest.Reps.Select(rep => new Fact(company.ShortName(rep.Rep), Line.Words(Row(rep))))]),
            new Block.Note(Line.Words("In the order of your list, which ranks nobody. Each of them sees their own line first: pace, or Why?")));

    public static Message OnlyLeaders { get; } = Message.Text(Line.Words("Only the team's leader and deputy see this."));

    public static ActionRef Team(TeamId team) => new("digest.team", team.Value);

    internal static Why Why(Digest digest, Instant due) =>
        new(
            "weekly digest",
            [
                new Fact("Team", Line.Words(digest.Team.Name)),
                new Fact("Weekly on", Line.Words(digest.Team.Digest is { } plan ? $"{plan.On} {Time(plan.At)}" : "demand")),
            ],
            due);

    static Line? InPlaceOf(Digest digest) =>
        digest.Reader == digest.Team.Leader ? null : Line.Of($" {digest.Team.Leader} is away, so this comes to you.");

    static Line Owed(Chain chain, Promise step, PersonId reader, Company company)
    {
        var what = step.Id == chain.Head.Id ? null : Line.Of($", for {Titles.Of(chain)}");
        return Line.Of($"{step.To ?? chain.Rep}: {step.What} by {Times.Day(step.Due, reader, company)}{what}.{HomeWords.Risk(step, company)}");
    }

    static Line? Plans(Digest digest) =>
        (digest.PlansKept, digest.ToldEarly) switch
        {
            (0, 0) => null,
            (var kept, 0) => Line.Words($"{Times.Counted(kept, "plan")} done this week."),
            (0, var told) => Line.Words($"{told} told early that a plan did not work out; their names stay out of this."),
            (var kept, var told) => Line.Words($"{Times.Counted(kept, "plan")} done this week; {told} told early that one did not work out, and names stay out of this."),
        };

    static string Row(RepWeek rep) =>
        string.Join("; ", new[] { rep.Away ? "away" : null, Band(rep), Asked(rep.Cadence), Answers(rep), Quiet(rep.Pace) }.OfType<string>());

    static string Band(RepWeek rep) =>
        rep.CrmIsStale ? "pace unknown, the last import is too old"
        : rep.Pace.Band switch
        {
            PaceBand.OnPace => "on pace",
            PaceBand.Slipping => "slipping",
            PaceBand.Behind => "behind",
            PaceBand.WellBehind => "well behind",
            _ => "too little to say about pace",
        };

    static string Asked(Cadence cadence) =>
        cadence switch
        {
            Cadence.Silent => "asked nothing",
            Cadence.Weekly => "asked on the team's days",
            Cadence.TwiceWeekly => "asked twice a week",
            _ => "asked daily",
        };

    static string? Answers(RepWeek rep) => rep.Asked == 0 ? null : $"{rep.Answered} of {rep.Asked} answered";

    static string? Quiet(Pace pace) =>
        pace.QuietFor is not { } days ? null
        : days == 0 ? "a new one within a working day"
        : $"{Times.Counted(days, "working day")} since the last new one";
}

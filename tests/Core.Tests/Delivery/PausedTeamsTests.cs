using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Delivery;

public sealed class PausedTeamsTests
{
    static readonly TeamId North = new("north");
    static readonly TeamId South = new("south");

    readonly Company company = TwoTeams(new Reps().Company);

    [Fact]
    public void Somebody_in_two_teams_is_written_to_while_one_of_them_is_not_paused()
    {
        Assert.Null(Keeping(To(Reps.Lena), North));
        Assert.Equal(North, Keeping(To(Reps.Lena), North, South));
        Assert.Equal(North, Keeping(To(Reps.Ana), North));
        Assert.Null(Keeping(To(new("nobody")), North, South));
    }

    [Fact]
    public void What_is_about_a_promise_waits_with_the_promises_team_whoever_reads_it()
    {
        var about = To(Reps.Lena) with { ValidWhile = new("chain/p-1#ask:2", 0) };
        Assert.Equal(South, Keeping(about, South));
        Assert.Null(Keeping(about, North));
        Assert.Equal(South, Keeping(about with { ValidWhile = null, TellWhenSent = new("chain/p-1", "ask:2") }, South));
    }

    [Fact]
    public void A_leaders_channel_waits_with_its_team()
    {
        var brief = To(Reps.Lena) with { To = new Destination.LeadersChannel(South), Kind = MessageKind.Digest };
        Assert.Equal(South, Keeping(brief, South));
        Assert.Null(Keeping(brief, North));
    }

    [Theory]
    [InlineData(Operation.Post, MessageKind.Answer)]
    [InlineData(Operation.Post, MessageKind.AdminNotice)]
    [InlineData(Operation.Update, MessageKind.CheckIn)]
    public void Answers_notices_and_changes_in_place_wait_for_no_team(Operation operation, MessageKind kind) =>
        Assert.Null(Keeping(To(Reps.Ana) with { Operation = operation, Kind = kind }, North, South));

    TeamId? Keeping(Outgoing message, params TeamId[] paused) =>
        new PausedTeams(company, [.. paused], chain => chain == new ChainId("p-1") ? South : null).Keeping(message)?.Id;

    static Outgoing To(PersonId person)
    {
        var now = Sample.Utc("2026-11-23 08:00");
        return new("m", new Destination.Person(person), Operation.Post, MessageKind.CheckIn, Message.Text(Line.Words("Hello.")), now, new("test", [], now));
    }

    static Company TwoTeams(Company company) =>
        company with { Teams = company.Teams.Add(South, company.Teams[North] with { Id = South, Name = "South", Reps = [new(new("omar"), null)] }) };
}

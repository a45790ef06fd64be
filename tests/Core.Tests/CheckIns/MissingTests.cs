using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.CheckIns;

public sealed class MissingTests
{
    [Fact]
    public void Three_missed_in_a_row_ask_the_leader_once_for_a_talk()
    {
        var ana = Daily().Until("2026-12-04 18:00");
        var talk = Assert.Single(ana.Sent, message => message.Kind == MessageKind.ThreeMissed);
        Assert.Equal(new Destination.Person(Reps.Lena), talk.To);
        Assert.Equal("Thu 2026-11-26 09:00", ana.Where(talk));
        Assert.Equal(
            "My questions may be coming at a bad hour: the last 3 check-ins with <ana> went by without an answer (Mon 23 Nov, Tue 24 Nov, Wed 25 Nov). "
            + "Could you find time to talk with <ana> this week?",
            Texts.Of(talk.Message)[0]);
    }

    [Fact]
    public void The_rep_knows_beforehand()
    {
        var ana = Daily().Until("2026-11-26 09:00");
        var warned = ana.Sent.Where(message => Texts.Of(message.Message).Any(line => line.StartsWith("The last two went by", StringComparison.Ordinal)));
        Assert.Equal(["Wed 2026-11-25 09:00"], warned.Where(message => message.Kind == MessageKind.CheckIn).Select(ana.Where));
    }

    [Fact]
    public void Days_that_do_not_count_neither_break_a_run_nor_lengthen_it()
    {
        var ana = Daily().Until("2026-11-23 10:00");
        ana.IsAway("2026-11-24", "2026-11-25");
        ana.Delivers = message => message.NotBefore < ana.Time.At("2026-11-27 00:00") || message.NotBefore > ana.Time.At("2026-11-28 00:00");
        ana.Until("2026-12-01 18:00");
        Assert.Equal(
            [CheckInState.Missed, CheckInState.NotDue, CheckInState.Missed, CheckInState.MissedByBot, CheckInState.Missed],
            ana.Rows.Take(5).Select(row => row.State));
        Assert.Equal(["Tue 2026-12-01 09:00"], ana.Of(MessageKind.ThreeMissed));
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("skip")]
    public void Any_sign_from_the_rep_starts_the_count_again(string sign)
    {
        var ana = Daily().Until("2026-11-25 10:00");
        if (sign == "answer")
        {
            ana.Answers(0, "2026-11-25 10:00");
        }
        else
        {
            ana.Does(setting => CheckInChanges.Skip(ana.On("2026-11-25"), setting, ana.Time.At("2026-11-25 10:00")), "2026-11-25 10:00");
        }

        Assert.Empty(ana.Until("2026-11-30 18:00").Of(MessageKind.ThreeMissed));
        Assert.Equal(["Tue 2026-12-01 09:00"], ana.Until("2026-12-04 18:00").Of(MessageKind.ThreeMissed));
    }

    [Fact]
    public void The_deputy_hears_of_it_while_the_leader_is_away()
    {
        var ana = Daily();
        ana.IsAway("2026-11-26", "2026-11-27", Reps.Lena);
        var talk = Assert.Single(ana.Until("2026-11-26 18:00").Sent, message => message.Kind == MessageKind.ThreeMissed);
        Assert.Equal(new Destination.Person(Reps.Deputy), talk.To);
        Assert.Contains("<lena> is away, so this comes to you.", Texts.Of(talk.Message));
    }

    [Fact]
    public void The_leader_hears_of_it_in_their_own_working_time()
    {
        var ana = new Reps("Asia/Tokyo", days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00").Until("2026-11-26 18:00");
        var talk = Assert.Single(ana.Sent, message => message.Kind == MessageKind.ThreeMissed);
        Assert.Equal(Sample.Berlin.At("2026-11-26 09:00"), talk.NotBefore);
    }

    static Reps Daily() => new Reps(days: [.. Sample.MondayToFriday]).Starting("2026-11-22 12:00");
}

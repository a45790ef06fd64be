using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using SalesNudgeBot.Core.Tests.Promises;
using static SalesNudgeBot.Core.Tests.Promises.Storyland;

namespace SalesNudgeBot.Core.Tests.Leadership;

/// <summary>Lena takes half an hour with Ana by the end of Wed 25 Nov.</summary>
public sealed class CoachingActsTests
{
    static readonly Instant Monday = Sample.Berlin.At("2026-11-23 09:05");
    static readonly Instant Wednesday = Sample.Berlin.At("2026-11-25 17:30");

    readonly Storyland land = new();

    [Fact]
    public void Taken_it_is_the_leaders_promise_to_the_rep_and_the_rep_reads_it()
    {
        var taken = Take();
        var head = taken.After.Head;
        Assert.Equal((PromiseKind.Leader, Lena, Ana, Wednesday), (head.Kind, head.By, head.To!.Value, head.Due));
        Assert.False(taken.After.IsForClient);
        Assert.Equal(Coaching.ChainOf("ana/2026-11-23"), taken.After.Id);
        var (update, told) = (taken.Messages[0], taken.Messages[1]);
        Assert.Equal((Operation.Update, "coaching/ana/2026-11-23"), (update.Operation, update.Key));
        Assert.Equal(new Destination.Person(Ana), told.To);
        Assert.Equal("<lena> takes 30 minutes with you on Wed 25 Nov, on what is in the way of new opportunities.", Texts.Of(told.Message)[0]);
    }

    [Fact]
    public void It_is_brought_back_once_and_its_date_passes_without_a_word_to_anyone()
    {
        var chain = Take().After;
        var due = DueRules.NextAt(chain, land.Company)!.Value;
        Assert.Equal(Sample.Berlin.At("2026-11-25 16:30"), due);
        var reminder = DueRules.Advance(chain, land.Company, land.NextCause, due);
        Assert.Equal([MessageKind.LeaderStepReminder], reminder.Messages.Select(message => message.Kind));
        Assert.Equal(["{t-30} with <ana>, Wed 25 Nov: did it happen?", "[It happened] [Another day]"], Texts.Of(reminder.Messages[0].Message));
        chain = land.Until(chain, Sample.Berlin.At("2026-12-31 12:00"));
        Assert.Null(DueRules.NextAt(chain, land.Company));
        Assert.True(chain.Head is { DuePassed: true, IsOpen: true });
        Assert.Null(chain.Case);
        Assert.Single(chain.Head.Asks);
    }

    [Theory]
    [InlineData("lena")]
    [InlineData("ana")]
    public void Either_of_the_two_says_that_it_took_place(string who)
    {
        var done = CoachingActs.Happened(Take().After, new(who), null, land.Company, land.NextCause, Wednesday - Duration.FromHours(1));
        Assert.Equal(Verdict.Kept, done.After.Head.Verdict);
        Assert.Null(DueRules.NextAt(done.After, land.Company));
    }

    [Fact]
    public void Nobody_else_does()
    {
        var refused = CoachingActs.Happened(Take().After, Omar, null, land.Company, land.NextCause, Wednesday);
        Assert.Empty(refused.Entries);
        Assert.Empty(CoachingActs.Move(Take().After, Ana, Wednesday + Duration.FromDays(1), land.Company, land.NextCause, Monday).Entries);
    }

    [Fact]
    public void Said_late_the_day_on_which_it_took_place_decides()
    {
        var passed = land.Until(Take().After, Wednesday);
        var friday = Sample.Berlin.At("2026-11-27 10:00");
        Assert.Equal(Verdict.Kept, CoachingActs.Happened(passed, Lena, Wednesday, land.Company, land.NextCause, friday).After.Head.Verdict);
        Assert.Equal(Verdict.BrokenButTold, CoachingActs.Happened(passed, Lena, friday, land.Company, land.NextCause, friday).After.Head.Verdict);
        Assert.IsType<Reply.FieldErrors>(CoachingActs.Happened(passed, Lena, friday + Duration.FromHours(1), land.Company, land.NextCause, friday).Reply);
    }

    [Fact]
    public void Moved_before_its_date_it_is_re_dated_and_the_rep_reads_the_new_day()
    {
        var moved = CoachingActs.Move(Take().After, Lena, Sample.Berlin.At("2026-11-26 17:30"), land.Company, land.NextCause, Monday);
        Assert.Equal(1, moved.After.Head.Redatings);
        Assert.Contains("on Thu 26 Nov", Texts.Of(moved.Messages.Single(message => message.Operation == Operation.Post).Message)[0], StringComparison.Ordinal);
        Assert.Equal(Sample.Berlin.At("2026-11-26 16:30"), DueRules.NextAt(moved.After, land.Company));
        Assert.Equal(Verdict.Redated, CoachingActs.Happened(moved.After, Lena, null, land.Company, land.NextCause, Monday).After.Head.Verdict);
        Assert.IsType<Reply.FieldErrors>(CoachingActs.Move(moved.After, Lena, Monday, land.Company, land.NextCause, Monday).Reply);
    }

    ChainDecision Take() => CoachingActs.Take("ana/2026-11-23", Ana, Lena, new("t-30"), Wednesday, land.Team, land.Company, Monday);
}

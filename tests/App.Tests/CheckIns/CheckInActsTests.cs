using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Tests.CheckIns;

public sealed class CheckInActsTests
{
    [Fact]
    public async Task A_due_row_asks_once_however_often_the_sweep_runs_and_plans_the_next()
    {
        await using var desk = await CheckInDesk.Open();
        Assert.Equal(2, await desk.Run("2026-11-23 09:00"));
        Assert.Equal(0, await desk.Run("2026-11-23 09:00"));
        Assert.Equal(CheckInState.Asking, (await desk.Row()).State);
        Assert.Equal(CheckInState.Planned, (await desk.Row("2026-11-24")).State);
        Assert.Equal(2, (await desk.Read(stores => stores.Outbox.All())).Count);
    }

    [Fact]
    public async Task A_pressed_count_is_stored_and_the_question_changes_in_place()
    {
        await using var desk = await CheckInDesk.Asked();
        Assert.Equal(Reply.None, await desk.Clicks($"checkin.count|{CheckInDesk.Monday}|2", "2026-11-23 09:05"));
        var row = await desk.Row();
        Assert.Equal((CheckInState.Answered, 2), (row.State, row.NewOpportunities));
        var update = Assert.Single(await desk.Read(stores => stores.Outbox.All()), o => o.Outgoing.Operation == Operation.Update);
        Assert.Equal(row.MessageKey, update.Outgoing.Key);
    }

    [Theory]
    [InlineData("checkin.count|ana/2026-11-23|2")]
    [InlineData("checkin.skip|ana/2026-11-23")]
    [InlineData("checkin.snooze|ana/2026-11-23")]
    [InlineData("checkin.away|ana/2026-11-23")]
    [InlineData("checkin.back|ana/2026-11-23")]
    [InlineData("checkin.form|ana/2026-11-23")]
    [InlineData("checkin.plan|ana/2026-11-23|done")]
    public async Task Nobody_else_answers_for_a_rep(string action)
    {
        await using var desk = await CheckInDesk.Asked();
        var before = await desk.Row();
        foreach (var other in new[] { CheckInDesk.Lena, CheckInDesk.Ben })
        {
            var reply = Assert.IsType<Reply.Private>(await desk.Clicks(action, "2026-11-23 09:05", other));
            Assert.Equal(CheckInFormWords.NotYours(CheckInDesk.Ana).Blocks, reply.Message.Blocks);
        }

        Assert.Equal(before, await desk.Row());
        Assert.Equal(2, (await desk.Read(stores => stores.Outbox.All())).Count);
    }

    [Theory]
    [InlineData("checkin.count|ana/2026-11-23|-1")]
    [InlineData("checkin.count|ana/2026-11-23|100")]
    [InlineData("checkin.count|ana/2026-11-23")]
    [InlineData("checkin.count|ana/2026-11-20|1")]
    [InlineData("checkin.count|ana|1")]
    [InlineData("checkin.plan|ana/2026-11-23|maybe")]
    [InlineData("checkin.other|ana/2026-11-23")]
    public async Task What_makes_no_sense_changes_nothing_and_says_so(string action)
    {
        await using var desk = await CheckInDesk.Asked();
        var before = await desk.Row();
        Assert.IsType<Reply.Private>(await desk.Clicks(action, "2026-11-23 09:05"));
        Assert.Equal(before, await desk.Row());
    }

    [Fact]
    public async Task A_form_with_wrong_fields_says_what_would_be_right()
    {
        await using var desk = await CheckInDesk.Asked();
        var reply = await desk.Submits(
            $"checkin.form|{CheckInDesk.Monday}", "2026-11-23 09:05", ("count", "some"), ("will", "ring two of their suppliers"), ("help", new string('x', 501)));
        var errors = Assert.IsType<Reply.FieldErrors>(reply).Errors;
        Assert.Equal(
            [("count", CheckInFormWords.CountWrong), ("help", CheckInFormWords.TooLong), ("when", CheckInFormWords.WhenMissing)],
            errors.Select(error => (error.Key, error.Value)));
        Assert.Equal(CheckInState.Asked, (await desk.Row()).State);
    }

    [Fact]
    public async Task A_form_keeps_what_was_written_apart_from_the_check_in_for_as_long_as_texts_are_kept()
    {
        await using var desk = await CheckInDesk.Asked();
        await desk.Submits(
            $"checkin.form|{CheckInDesk.Monday}", "2026-11-23 09:05", ("count", "3"), ("when", " my call ends "), ("will", "ring two suppliers"), ("help", "a price"));
        var row = await desk.Row();
        var texts = await desk.Read(stores => stores.Texts.Find([row.PlanWhen!.Value, row.PlanWill!.Value, row.Help!.Value]));
        Assert.Equal(["my call ends", "ring two suppliers", "a price"], new[] { row.PlanWhen, row.PlanWill, row.Help }.Select(id => texts[id!.Value]));
        Assert.Contains(
            await desk.Read(stores => stores.Outbox.To(new Destination.Person(CheckInDesk.Lena))), o => o.Outgoing.Kind == MessageKind.Progress);
    }

    [Fact]
    public async Task Plain_words_answer_the_open_question_and_are_echoed()
    {
        await using var desk = await CheckInDesk.Asked();
        Assert.Equal(Line.Of($"Noted: {2} new."), await desk.Writes("2 new", "2026-11-23 09:05"), Spoken);
        Assert.Equal(Line.Of($"Noted: {3} new, in place of {2}."), await desk.Writes("3 new", "2026-11-23 10:00"), Spoken);
        Assert.Null(await desk.Writes("thank you", "2026-11-23 10:01"));
        Assert.Equal((3, true), ((await desk.Row()).NewOpportunities, (await desk.Row()).Edited));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("today")]
    [InlineData("2036-01-01")]
    [InlineData("")]
    [InlineData("soon")]
    public async Task Away_until_nothing_that_works_says_what_would(string until)
    {
        await using var desk = await CheckInDesk.Asked();
        var errors = Assert.IsType<Reply.FieldErrors>(await desk.Submits($"checkin.away|{CheckInDesk.Monday}", "2026-11-23 09:05", ("until", until)));
        Assert.NotEmpty(errors.Errors["until"]);
        Assert.Empty(await desk.Read(stores => stores.People.Away()));
    }

    [Fact]
    public async Task Away_until_a_date_closes_the_question_and_the_next_comes_when_they_are_back()
    {
        await using var desk = await CheckInDesk.Asked();
        Assert.Equal(Reply.None, await desk.Submits($"checkin.away|{CheckInDesk.Monday}", "2026-11-23 09:05", ("until", "Mon 7 Dec 2026")));
        Assert.Equal(CheckInState.NotDue, (await desk.Row()).State);
        var off = Assert.Single((await desk.Read(stores => stores.People.Away()))[CheckInDesk.Ana]);
        Assert.Equal((new LocalDate(2026, 11, 23), new LocalDate(2026, 12, 6)), (off.First, off.Last));
        Assert.Equal(CheckInState.Planned, (await desk.Row("2026-12-07")).State);
    }

    [Fact]
    public async Task Why_is_shown_to_the_rep_and_their_leader_only()
    {
        await using var desk = await CheckInDesk.Open();
        foreach (var who in new[] { CheckInDesk.Ana, CheckInDesk.Lena })
        {
            var reply = Assert.IsType<Reply.Private>(await desk.Clicks("pace.why|ana", "2026-11-23 09:05", who));
            Assert.Contains(reply.Message.Blocks, block => block is Block.Facts);
        }

        var refused = Assert.IsType<Reply.Private>(await desk.Clicks("pace.why|ana", "2026-11-23 09:05", CheckInDesk.Ben));
        Assert.DoesNotContain(refused.Message.Blocks, block => block is Block.Facts);
    }

    [Fact]
    public async Task Who_left_the_team_is_not_asked()
    {
        await using var desk = await CheckInDesk.Open();
        var team = CheckInDesk.Company.Teams.Values.Single();
        var without = CheckInDesk.Company with { Teams = CheckInDesk.Company.Teams.SetItem(team.Id, team with { Reps = [] }) };
        await desk.Do(stores => CheckInSweep.RunDue(stores, without, CheckInDesk.At("2026-11-23 09:00"), 50));
        Assert.Empty(await desk.Read(stores => stores.Outbox.All()));
        Assert.Null((await desk.Row()).NextAt);
    }

    static bool Spoken(Line? a, Line? b) => Words(a) == Words(b);

    static string Words(Line? line) => string.Concat(line?.Spans.Select(span => span is Span.Words words ? words.Text : "?") ?? []);
}

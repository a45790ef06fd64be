using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.CheckIns;

public sealed class BehalfTests
{
    const string Form = $"checkin.behalf|{CheckInDesk.Monday}";

    [Fact]
    public async Task What_a_leader_notes_counts_says_who_noted_it_and_the_rep_reads_it()
    {
        await using var desk = await CheckInDesk.Asked();
        Assert.IsType<Reply.Private>(await desk.SubmitsAs(CheckInDesk.Lena, Form, "2026-11-23 10:00", ("count", "2"), ("when", "my call ends"), ("will", "ring two")));
        var row = await desk.Row();
        Assert.Equal((CheckInState.Answered, 2, CheckInDesk.Lena), (row.State, row.NewOpportunities, row.AnsweredBy));
        var told = Assert.Single(await ToAna(desk), one => one.Kind is MessageKind.Progress);
        Assert.Contains(told.Message.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items), button => button.Label == "That's right");
        Assert.Contains(await ToAna(desk), one => one.Operation is Operation.Update && one.Key == row.MessageKey);
    }

    [Fact]
    public async Task The_reps_own_word_takes_its_place_or_confirms_it()
    {
        await using var desk = await Noted();
        await desk.Clicks($"checkin.count|{CheckInDesk.Monday}|2", "2026-11-23 10:05");
        Assert.Equal((2, null, false), await Brief(desk));

        await using var other = await Noted();
        await other.Clicks($"checkin.count|{CheckInDesk.Monday}|1", "2026-11-23 10:05");
        Assert.Equal((1, null, true), await Brief(other));
    }

    [Fact]
    public async Task What_the_rep_has_answered_stays_as_it_is()
    {
        await using var desk = await CheckInDesk.Asked();
        await desk.Clicks($"checkin.count|{CheckInDesk.Monday}|1", "2026-11-23 09:05");
        await desk.SubmitsAs(CheckInDesk.Lena, Form, "2026-11-23 10:00", ("count", "5"));
        Assert.Equal((1, null, false), await Brief(desk));
        Assert.DoesNotContain(await ToAna(desk), one => one.Kind is MessageKind.Progress);
    }

    [Fact]
    public async Task Nobody_but_the_leader_notes_anything_for_a_rep()
    {
        await using var desk = await CheckInDesk.Asked();
        foreach (var other in new[] { CheckInDesk.Ben, CheckInDesk.Ana })
        {
            Assert.IsType<Reply.Private>(await desk.Clicks(Form, "2026-11-23 10:00", other));
            Assert.IsType<Reply.Private>(await desk.SubmitsAs(other, Form, "2026-11-23 10:00", ("count", "5")));
        }

        Assert.Equal(CheckInState.Asked, (await desk.Row()).State);
    }

    [Fact]
    public async Task The_form_asks_for_nothing_that_only_the_rep_can_say()
    {
        await using var desk = await CheckInDesk.Asked();
        var form = Assert.IsType<Reply.OpenForm>(await desk.Clicks(Form, "2026-11-23 10:00", CheckInDesk.Lena)).Form;
        Assert.Equal(["count", "when", "will"], form.Inputs.Select(input => input.Id));
    }

    static async Task<CheckInDesk> Noted()
    {
        var desk = await CheckInDesk.Asked();
        await desk.SubmitsAs(CheckInDesk.Lena, Form, "2026-11-23 10:00", ("count", "2"));
        return desk;
    }

    static async Task<(int? Created, PersonId? By, bool Edited)> Brief(CheckInDesk desk)
    {
        var row = await desk.Row();
        return (row.NewOpportunities, row.AnsweredBy, row.Edited);
    }

    static async Task<IEnumerable<Outgoing>> ToAna(CheckInDesk desk) =>
        (await desk.Read(stores => stores.Outbox.To(new Destination.Person(CheckInDesk.Ana)))).Select(row => row.Outgoing);
}

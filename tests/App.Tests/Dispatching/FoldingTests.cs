using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class FoldingTests
{
    [Fact]
    public async Task The_check_in_goes_below_the_question_about_a_client_and_both_count_as_sent()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = await Planned(office);
        await office.Run();

        Assert.Equal(["presence / - / also check-in"], office.Platform.Said);
        Assert.Equal((OutboxState.Folded, (await office.Row(presence)).Id), ((await office.Row(checkIn)).State, (await office.Row(checkIn)).FoldedInto));
        Assert.Equal(["sent presence", "sent check-in"], office.Hook.Told);
    }

    [Fact]
    public async Task A_change_of_either_part_changes_the_one_message_and_keeps_the_other_as_it_stands()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = await Planned(office);
        await office.Run();
        await office.Plan(PostOffice.Update(checkIn, "whole answer", folded: "answered"));
        await office.Run();
        await office.Plan(PostOffice.Update(presence, "called"));
        await office.Run();
        await office.Plan(PostOffice.Update(checkIn, "corrected", revision: 2));
        await office.Run();

        Assert.Equal(
            ["presence / - / also check-in", "presence / - / answered", "called / - / answered", "called / - / corrected"], office.Platform.Said);
        Assert.Equal([null, "ref-1", "ref-1", "ref-1"], office.Platform.Calls.Select(call => call.Updates));
    }

    [Fact]
    public async Task A_reply_to_a_folded_message_goes_into_the_thread_of_the_one_that_carries_it()
    {
        await using var office = await PostOffice.Open();
        await Planned(office);
        await office.Run();
        await office.Plan(office.Post("note", MessageKind.Answer) with { Thread = "check-in" });
        await office.Run();
        Assert.Equal("ref-1", office.Platform.Calls[^1].Thread);
    }

    [Fact]
    public async Task What_was_folded_goes_by_itself_when_the_one_that_carries_it_is_no_longer_wanted()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = await Planned(office);
        await LimitOnce(office, presence);
        office.MovedOn.Add("case");
        await office.Run();

        Assert.Equal((OutboxState.Superseded, OutboxState.Sent), ((await office.Row(presence)).State, (await office.Row(checkIn)).State));
        Assert.Equal("check-in", office.Platform.Said.Last());
        Assert.Equal(["sent check-in"], office.Hook.Told);
    }

    [Fact]
    public async Task What_was_folded_and_is_no_longer_wanted_is_left_out_of_the_next_try()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = await Planned(office);
        await LimitOnce(office, presence);
        office.MovedOn.Add("check-in");
        await office.Run();

        Assert.Equal(OutboxState.Superseded, (await office.Row(checkIn)).State);
        Assert.Equal(["presence / - / also check-in", "presence"], office.Platform.Said);
        Assert.Equal(["sent presence"], office.Hook.Told);
    }

    [Fact]
    public async Task What_was_folded_is_lost_with_the_person_who_cannot_be_reached()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = await Planned(office);
        office.Platform.Answers(presence, new SendOutcome.Unreachable("left"));
        await office.Run();

        Assert.Equal((OutboxState.Unreachable, OutboxState.Unreachable), ((await office.Row(presence)).State, (await office.Row(checkIn)).State));
        Assert.Equal(["lost presence: left", "lost check-in: left"], office.Hook.Told);
    }

    [Fact]
    public async Task What_was_folded_into_a_message_that_waits_overnight_is_folded_anew_or_goes_with_it()
    {
        await using var office = await PostOffice.Open();
        office.Clock.Now = PostOffice.At("2026-11-30 17:29");
        var (presence, _) = await Planned(office);
        await LimitOnce(office, presence);
        office.Clock.Now = PostOffice.At("2026-11-30 18:00");
        await office.Run();
        Assert.Equal(OutboxState.Held, (await office.Row(presence)).State);

        office.Clock.Now = PostOffice.At("2026-12-01 09:00");
        await office.Plan(office.Post("alert", MessageKind.StepAlert));
        await office.Run();
        Assert.Equal(["presence / - / also check-in", "alert", "presence / - / also check-in"], office.Platform.Said);
        Assert.Equal(["sent alert", "sent presence", "sent check-in"], office.Hook.Told);
    }

    [Fact]
    public async Task A_message_that_carries_others_gives_them_up_when_it_is_folded_itself()
    {
        await using var office = await PostOffice.Open();
        office.Clock.Now = PostOffice.At("2026-11-30 17:29");
        var (first, second) = (office.Post("first", MessageKind.TrackAsk, foldable: true), office.Post("second", MessageKind.Closing, foldable: true));
        await office.Plan(first, second);
        await LimitOnce(office, first);
        await office.Plan(office.Post("alert", MessageKind.StepAlert));
        await office.Run();

        Assert.Equal("alert / - / also first", office.Platform.Said.ElementAt(1));
        Assert.Equal("second", office.Platform.Said.Last());
        Assert.Equal(["sent alert", "sent first", "sent second"], office.Hook.Told);
    }

    static async Task<(Outgoing Presence, Outgoing CheckIn)> Planned(PostOffice office)
    {
        var presence = office.Post("presence", MessageKind.PresenceAsk) with { ValidWhile = new("case", 1) };
        var checkIn = office.Post("check-in", MessageKind.CheckIn, foldable: true) with { ValidWhile = new("check-in", 1) };
        await office.Plan(checkIn, presence);
        return (presence, checkIn);
    }

    static async Task LimitOnce(PostOffice office, Outgoing carrier)
    {
        office.Platform.Answers(carrier, new SendOutcome.RateLimited(Duration.FromSeconds(1)));
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(1));
    }
}

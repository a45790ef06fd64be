using NodaTime;
using SalesNudgeBot.App.Erasing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.App.Tests.Handling;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using Erase = SalesNudgeBot.App.Erasing.Erasing;

namespace SalesNudgeBot.App.Tests.Erasing;

public sealed class ErasingTests
{
    static readonly PersonId Zoe = new("zoe-quill");
    static readonly TextId Text = new("t-1");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_running_bot_has_not_worked_off_yet_is_not_done_and_is_not_stored_again()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Keep(CheckInDesk.Ana, new Act.Wrote("2 new, promised Blau SSO by Friday"), "kept");

        var done = await Erased(desk, CheckInDesk.Ana);
        await desk.HandleAll();
        var again = await desk.Receive(CheckInDesk.Ana, new Act.Wrote("2 new, promised Blau SSO by Friday"), "kept");

        Assert.Equal((1, true), (done.Kept.Acts, done.IsInCompany));
        Assert.Equal(Reply.None, again);
        Assert.Equal(new Act.Wrote(DeliveryWords.Removed), (await desk.Read(stores => stores.Inbox.Find("kept")))!.Act);
        Assert.Equal(0, await desk.Read(stores => stores.Texts.CountOf(CheckInDesk.Ana)));
        Assert.Empty(await desk.To(CheckInDesk.Ana));
    }

    [Fact]
    public async Task A_question_that_repeats_words_is_taken_too()
    {
        await using var desk = await FrontDesk.Open();
        await desk.Receive(CheckInDesk.Ana, new Act.Wrote("promised Blaugrund something by the thirty-third of Nevember"));
        Assert.Contains(await desk.To(CheckInDesk.Ana), row => FrontDesk.Words(row.Outgoing.Message).Contains("Blaugrund", StringComparison.Ordinal) || FrontDesk.Words(row.Outgoing.Message).Contains("Nevember", StringComparison.Ordinal));

        await Erased(desk, CheckInDesk.Ana);

        Assert.DoesNotContain(await desk.To(CheckInDesk.Ana), row => FrontDesk.Words(row.Outgoing.Message).Contains("Blaugrund", StringComparison.Ordinal) || FrontDesk.Words(row.Outgoing.Message).Contains("Nevember", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_the_manifest_has_for_an_id_is_left_out_and_none_is_given_twice()
    {
        await using var desk = await FrontDesk.Open();
        var taken = FormerPerson.Id(wasRep: false, 1);
        desk.Company = desk.Company with { People = desk.Company.People.Add(taken, desk.Company.Person(CheckInDesk.Ben) with { Id = taken }) };
        await Says(desk, Zoe);
        await Says(desk, new("kim"));

        Assert.Equal("former-colleague-2", (await Erased(desk, Zoe)).Former?.Value);
        Assert.Equal("former-colleague-3", (await Erased(desk, new("kim"))).Former?.Value);
        Assert.True((await Erased(desk, new("former-colleague-3"))).ChangesNothing);
    }

    [Fact]
    public async Task What_the_bot_cannot_change_in_a_chat_is_counted_and_left()
    {
        await using var desk = await FrontDesk.Open();
        await Says(desk, CheckInDesk.Ana);
        await Sent(desk, Shows("to/lena", CheckInDesk.Lena));
        await Sent(desk, Shows("to/zoe", Zoe));
        await Sent(desk, Shows("to/ben", CheckInDesk.Ben));
        await Sent(desk, Shows("alone", CheckInDesk.Lena) with { OnlyFor = CheckInDesk.Lena });
        await desk.Database.Write(stores =>
        {
            stores.People.SetUnreachable(CheckInDesk.Ben, "blocked", desk.Clock.Now);
            return 0;
        }, cancellation: Cancellation);

        var done = await Erased(desk, CheckInDesk.Ana);

        Assert.Equal((1, 3), (done.Changed, done.Unchanged));
        var update = Assert.Single(await desk.Read(stores => stores.Outbox.Unsent()));
        Assert.Equal(("to/lena", Operation.Update, Shows("to/lena", CheckInDesk.Lena).Message), (update.Outgoing.Key, update.Outgoing.Operation, update.Outgoing.Message));
    }

    [Fact]
    public async Task A_newer_content_that_waits_is_not_replaced_by_the_older_one_and_the_next_is_not_lost()
    {
        await using var desk = await FrontDesk.Open();
        await Says(desk, CheckInDesk.Ana);
        await Sent(desk, Shows("brief", CheckInDesk.Lena));
        await Sent(desk, Shows("other", CheckInDesk.Lena));
        var newer = Shows("brief", CheckInDesk.Lena) with { Operation = Operation.Update, Revision = 1, Message = Message.Text(Line.Words("newer")) };
        await Add(desk, newer);

        await Erased(desk, CheckInDesk.Ana);
        await Add(desk, Shows("other", CheckInDesk.Lena) with { Operation = Operation.Update, Revision = 1, Message = Message.Text(Line.Words("next")) });

        Assert.Equal(["newer", "next"], (await desk.Read(stores => stores.Outbox.Unsent())).Select(row => FrontDesk.Words(row.Outgoing.Message)));
    }

    static Outgoing Shows(string key, PersonId to) =>
        new(key, new Destination.Person(to), Operation.Post, MessageKind.Thanks, Message.Text(Line.Of($"It is {Text}.")), CheckInDesk.At("2026-11-23 10:00"), WhyWords.First(CheckInDesk.At("2026-11-23 10:00")));

    static Task<int> Says(FrontDesk desk, PersonId person) =>
        desk.Database.Write(
            stores =>
            {
                stores.Texts.Add(person == CheckInDesk.Ana ? Text : new($"t-{person}"), person, "blau", desk.Clock.Now + Duration.FromDays(90));
                return 0;
            },
            cancellation: Cancellation);

    static Task<int> Add(FrontDesk desk, Outgoing message) =>
        desk.Database.Write(
            stores =>
            {
                stores.Outbox.Add(message, desk.Clock.Now);
                return 0;
            },
            cancellation: Cancellation);

    static async Task Sent(FrontDesk desk, Outgoing message)
    {
        await Add(desk, message);
        await desk.Database.Write(
            stores =>
            {
                stores.Outbox.Claim(OutboxRow.IdOf(message), desk.Clock.Now);
                stores.Outbox.Sent(OutboxRow.IdOf(message), desk.Clock.Now, $"r/{message.Key}");
                return 0;
            },
            cancellation: Cancellation);
    }

    static Task<ErasureFound> Erased(FrontDesk desk, PersonId person) =>
        desk.Database.Write(stores => Erase.Run(stores, desk.Company, person, [], "root", desk.Clock.Now), cancellation: Cancellation);
}

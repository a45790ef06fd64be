using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.App.Tests.Handling;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Queries;

/// <summary>A message drawn again looks as it is to look now, parts and changes under way included.</summary>
public sealed class ShownMessageTests
{
    static readonly Destination Ana = new Destination.Person(CheckInDesk.Ana);

    static Outgoing Says(FrontDesk desk, string key, Line line, Operation operation = Operation.Post, int revision = 0) =>
        new(key, Ana, operation, operation is Operation.Post ? MessageKind.TrackAsk : MessageKind.Answer, Message.Text(line), desk.Clock.Now, new("test", [], desk.Clock.Now)) { Revision = revision };

    static Task<bool> Write(FrontDesk desk, Action<IStores> work) =>
        desk.Database.Write(
            stores =>
            {
                work(stores);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);

    static void Send(FrontDesk desk, IStores stores, Outgoing outgoing)
    {
        stores.Outbox.Claim(OutboxRow.IdOf(outgoing), desk.Clock.Now);
        stores.Outbox.Sent(OutboxRow.IdOf(outgoing), desk.Clock.Now, "ref");
    }

    static Task<ShownMessage?> Shown(FrontDesk desk, string reference = "ref") => desk.Read(stores => ShownMessage.Read(stores, desk.Company, reference));

    [Fact]
    public async Task Where_nothing_of_ours_stands_nothing_is_shown()
    {
        await using var desk = await FrontDesk.Open();
        Assert.Null(await Shown(desk));
    }

    [Fact]
    public async Task A_change_that_was_decided_is_seen_before_it_is_sent()
    {
        await using var desk = await FrontDesk.Open();
        var post = Says(desk, "ask", Line.Words("Still on track?"));
        await Write(desk, stores =>
        {
            stores.Outbox.Add(post, desk.Clock.Now);
            Send(desk, stores, post);
        });
        var shown = (await Shown(desk))!;
        Assert.Equal(("ask", Ana, null, "Still on track?"), (shown.Key, shown.To, shown.OnlyFor, FrontDesk.Words(shown.Message)));
        await Write(desk, stores => stores.Outbox.Add(Says(desk, "ask", Line.Words("On track."), Operation.Update, 1), desk.Clock.Now));
        Assert.Equal("On track.", FrontDesk.Words((await Shown(desk))!.Message));
    }

    [Fact]
    public async Task What_was_folded_into_it_stays_below_it_each_part_by_its_own_newest_content()
    {
        await using var desk = await FrontDesk.Open();
        var (carrier, first, second) = (
            Says(desk, "carrier", Line.Words("Whole.")),
            Says(desk, "first", Line.Words("Long first.")) with { Folded = Message.Text(Line.Words("First.")) },
            Says(desk, "second", Line.Words("Long second.")) with { Folded = Message.Text(Line.Words("Second.")) });
        await Write(desk, stores =>
        {
            foreach (var outgoing in new[] { carrier, first, second })
            {
                stores.Outbox.Add(outgoing, desk.Clock.Now);
            }

            stores.Outbox.Fold(OutboxRow.IdOf(first), OutboxRow.IdOf(carrier), "one message");
            stores.Outbox.Fold(OutboxRow.IdOf(second), OutboxRow.IdOf(carrier), "one message");
            Send(desk, stores, carrier);
        });
        Assert.Equal("Whole. / First. / Second.", FrontDesk.Words((await Shown(desk))!.Message));
        await Write(desk, stores =>
        {
            stores.Outbox.Add(Says(desk, "first", Line.Words("Long one."), Operation.Update, 1) with { Folded = Message.Text(Line.Words("One.")) }, desk.Clock.Now);
            stores.Outbox.Add(Says(desk, "second", Line.Words("Two."), Operation.Update, 1), desk.Clock.Now);
        });
        Assert.Equal("Whole. / One. / Two.", FrontDesk.Words((await Shown(desk))!.Message));
    }

    [Fact]
    public async Task It_comes_with_the_names_and_texts_in_it()
    {
        await using var desk = await FrontDesk.Open();
        var (kept, erased) = (new TextId("t-1"), new TextId("t-2"));
        var post = Says(desk, "ask", Line.Of($"{CheckInDesk.Ben} delivers {kept} and {erased}."));
        await Write(desk, stores =>
        {
            stores.Texts.Add(kept, CheckInDesk.Ana, "SSO", desk.Clock.Now + NodaTime.Duration.FromDays(1));
            stores.Outbox.Add(post, desk.Clock.Now);
            Send(desk, stores, post);
        });
        var shown = (await Shown(desk))!;
        Assert.Equal([KeyValuePair.Create(kept, "SSO")], shown.Texts);
        Assert.Equal(desk.Company.ShortName(CheckInDesk.Ben), shown.Names[CheckInDesk.Ben]);
    }
}

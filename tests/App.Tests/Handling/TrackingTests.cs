using System.Collections.Immutable;
using SalesNudgeBot.App.Tests.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Tests.Handling;

public sealed class TrackingTests
{
    const string Address = "https://acme.example/archives/C1/p1732352400000100";
    static readonly Act.Quoted Clear = new("I promised Acme the SSO config by Friday, Ben delivers", Address);

    [Fact]
    public async Task A_quoted_promise_opens_the_form_with_what_was_read_in_it()
    {
        await using var desk = await FrontDesk.Open();
        var form = await Opened(desk, Clear);
        Assert.Equal("Acme", Value(form, "client"));
        Assert.Contains("SSO config", Value(form, "what"), StringComparison.Ordinal);
        Assert.Equal("Fri 27 Nov 2026, 17:30", Value(form, "when"));
        Assert.Equal("ben", Value(form, "deliverer"));
        var quote = Assert.Single(form.Intro!.Texts());
        Assert.Equal(Clear.Text, await desk.Read(stores => stores.Texts.Of(CheckInDesk.Ana, quote)));
    }

    [Fact]
    public async Task The_form_as_it_opened_makes_a_promise_that_keeps_where_it_was_said()
    {
        await using var desk = await FrontDesk.Open();
        Assert.Equal(Reply.None, await Sent(desk, await Opened(desk, Clear)));
        var chain = Assert.Single(await desk.Read(stores => stores.Ledger.All(openOnly: true)));
        Assert.Equal(CheckInDesk.At("2026-11-27 17:30"), chain.Head.Due);
        Assert.Equal(Address, await desk.Read(stores => stores.Texts.Of(CheckInDesk.Ana, chain.Head.Origin!.Value)));
        var made = (await desk.Read(stores => stores.Ledger.Entries(chain.Id))).Select(entry => entry.Event).OfType<LedgerEvent.Made>();
        Assert.Equal([chain.Head.Origin, null], made.Select(one => one.Origin));
        var echo = (await desk.To(CheckInDesk.Ana)).Single(row => row.Outgoing.Key.EndsWith("/echo", StringComparison.Ordinal));
        Assert.Contains(new Span.Link(chain.Head.Origin!.Value, "From this message"), echo.Outgoing.Message.Lines().SelectMany(line => line.Spans));
    }

    [Fact]
    public async Task What_could_not_be_read_starts_from_the_quoted_words_cut_on_a_word()
    {
        await using var desk = await FrontDesk.Open();
        var words = string.Join(' ', Enumerable.Repeat("kangaroo", 60));
        var what = Value(await Opened(desk, new Act.Quoted($"  {words}\n", null)), "what")!;
        Assert.InRange(what.Length, 190, 200);
        Assert.EndsWith("kangaroo…", what, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_without_end_is_cut_between_letters()
    {
        await using var desk = await FrontDesk.Open();
        var what = Value(await Opened(desk, new Act.Quoted("x" + string.Concat(Enumerable.Repeat("👋🏽", 200)), null)), "what")!;
        Assert.InRange(what.Length, 190, 200);
        Assert.EndsWith("👋🏽…", what, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://acme.example/p1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@acme.example/p1")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_that_may_not_become_a_link_is_not_kept(string? link)
    {
        await using var desk = await FrontDesk.Open();
        var form = await Opened(desk, Clear with { Link = link });
        Assert.Null(form.Action.Argument);
        await Sent(desk, form);
        Assert.Null(Assert.Single(await desk.Read(stores => stores.Ledger.All(openOnly: true))).Head.Origin);
    }

    [Fact]
    public async Task A_link_that_was_not_kept_for_this_person_is_ignored()
    {
        await using var desk = await FrontDesk.Open();
        var lenas = new TextId("u-lena");
        await desk.Database.Write(
            stores =>
            {
                stores.Texts.Add(lenas, CheckInDesk.Lena, Address, CheckInDesk.At("2027-02-01 10:00"));
                return 0;
            },
            cancellation: TestContext.Current.CancellationToken);
        var form = await Opened(desk, Clear);
        string[] forged = [lenas.Value, form.Action.Subject, "u-nothing", Address];
        foreach (var argument in forged)
        {
            await Sent(desk, form with { Action = form.Action with { Argument = argument } });
        }

        Assert.All(await desk.Read(stores => stores.Ledger.All(openOnly: true)), chain => Assert.Null(chain.Head.Origin));
        Assert.Equal(forged.Length, (await desk.Read(stores => stores.Ledger.All(openOnly: true))).Count);
    }

    [Fact]
    public async Task The_words_of_somebody_else_prefill_no_form()
    {
        await using var desk = await FrontDesk.Open();
        var form = await Opened(desk, Clear);
        var opened = Assert.IsType<Reply.OpenForm>(await desk.Receive(CheckInDesk.Ben, new Act.Clicked(form.Action))).Form;
        Assert.All(opened.Inputs, input => Assert.Null(input.Value));
    }

    [Fact]
    public async Task The_form_opens_again_from_the_button_that_took_its_place()
    {
        await using var desk = await FrontDesk.Open();
        var form = await Opened(desk, Clear);
        var again = Assert.IsType<Reply.OpenForm>(await desk.Receive(CheckInDesk.Ana, new Act.Clicked(form.Action))).Form;
        Assert.Equal((form.Action, form.Intro, "Acme"), (again.Action, again.Intro, Value(again, "client")));
    }

    [Fact]
    public async Task A_message_without_words_opens_an_empty_form_and_keeps_its_link()
    {
        await using var desk = await FrontDesk.Open();
        var form = await Opened(desk, new Act.Quoted(" ", Address));
        Assert.Null(form.Intro);
        await Sent(desk, form, ("client", "Acme"), ("what", "SSO"), ("when", "Friday"));
        Assert.NotNull(Assert.Single(await desk.Read(stores => stores.Ledger.All(openOnly: true))).Head.Origin);
    }

    [Fact]
    public async Task Whoever_is_no_rep_is_refused_kindly_and_nothing_is_kept()
    {
        await using var desk = await FrontDesk.Open();
        var reply = Assert.IsType<Reply.Private>(await desk.Receive(CheckInDesk.Lena, Clear, "quote"));
        Assert.Contains("recorded by the reps", FrontDesk.Words(reply.Message), StringComparison.Ordinal);
        Assert.Null(await desk.Read(stores => stores.Texts.Of(CheckInDesk.Lena, new(new Cause("quote").Id("q")))));
    }

    static async Task<Form> Opened(FrontDesk desk, Act.Quoted quoted) => Assert.IsType<Reply.OpenForm>(await desk.Receive(CheckInDesk.Ana, quoted)).Form;

    static Task<Reply> Sent(FrontDesk desk, Form form, params (string Id, string Value)[] typed) =>
        desk.Receive(
            CheckInDesk.Ana,
            new Act.Submitted(
                form.Action,
                typed.Aggregate(form.Inputs.ToImmutableSortedDictionary(input => input.Id, input => input.Value ?? ""), (all, one) => all.SetItem(one.Id, one.Value))));

    static string? Value(Form form, string id) => form.Inputs.Single(input => input.Id == id).Value;
}

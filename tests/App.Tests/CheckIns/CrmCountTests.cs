using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Tests.CheckIns;

public sealed class CrmCountTests
{
    const string Form = $"checkin.form|{CheckInDesk.Monday}";

    [Fact]
    public async Task What_the_crm_has_is_confirmed_with_one_press()
    {
        await using var desk = await Asked();
        await desk.Clicks($"checkin.right|{CheckInDesk.Monday}", "2026-11-23 09:05");
        var row = await desk.Row();
        Assert.Equal((CheckInState.Answered, 2, new LocalDate(2026, 11, 22)), (row.State, row.NewOpportunities, row.Crm?.AsOf));
        Assert.Empty(await Additions(desk));
        await desk.Clicks($"checkin.right|{CheckInDesk.Monday}", "2026-11-23 09:06");
        Assert.Equal(row, await desk.Row());
    }

    [Fact]
    public async Task What_it_lacks_becomes_an_addition_with_the_clients_name()
    {
        await using var desk = await Asked();
        var form = Assert.IsType<Reply.OpenForm>(await desk.Clicks(Form, "2026-11-23 09:05")).Form;
        Assert.Equal("missing", form.Inputs[0].Id);
        await desk.Submits(Form, "2026-11-23 09:05", ("missing", "Delta\n Epsilon "));
        var added = await Additions(desk);
        Assert.Equal([1, 2], added.Select(one => one.Number));
        var names = await desk.Read(stores => stores.Texts.Find([.. added.Select(one => one.Account!.Value)]));
        Assert.Equal(["Delta", "Epsilon"], added.Select(one => names[one.Account!.Value]));
        Assert.Equal(4, (await desk.Row()).NewOpportunities);
    }

    [Fact]
    public async Task A_count_in_words_adds_what_the_crm_lacks_once_and_takes_back_what_was_too_much()
    {
        await using var desk = await Asked();
        Assert.Equal("Noted: 3 new. The CRM has 2; the other one counts for 5 working days, until the CRM has it.", Text(await desk.Writes("3 new", "2026-11-23 09:05")));
        await desk.Writes("3 new", "2026-11-23 09:06");
        Assert.Single(await Additions(desk));
        await desk.Writes("5 new", "2026-11-23 09:07");
        Assert.Equal(3, (await Additions(desk)).Count);
        Assert.Equal("Noted: 2 new, as the CRM has it.", Text(await desk.Writes("2 new", "2026-11-23 09:08")));
        Assert.Empty(await Additions(desk));
        Assert.Equal(
            "Noted: 2 new, as the CRM has it; you said 1. What is wrong there can only be put right there.", Text(await desk.Writes("1 new", "2026-11-23 09:09")));
        Assert.Equal(2, (await desk.Row()).NewOpportunities);
    }

    [Fact]
    public async Task An_addition_that_the_next_import_brings_counts_once_and_the_rep_reads_that_it_arrived()
    {
        await using var desk = await Asked();
        await desk.Submits(Form, "2026-11-23 09:05", ("missing", "Delta"));
        await Import(desk, "2026-11-24", ("d-1", "2026-11-10", "Beta"), ("d-2", "2026-11-20", null), ("d-3", "2026-11-23", "Delta"), ("d-4", "2026-11-24", "Zeta"));
        Assert.Equal("d-3", Assert.Single(await Additions(desk)).MatchedTo?.Value);
        for (var rounds = 0; await desk.Run("2026-11-30 09:00") > 0; rounds++)
        {
            Assert.True(rounds < 100);
        }

        var asked = (await desk.Read(stores => stores.Outbox.To(new Destination.Person(CheckInDesk.Ana)))).Last(row => row.Outgoing is { Kind: MessageKind.CheckIn, Operation: Operation.Post }).Outgoing;
        var lines = asked.Message.Lines().Select(Text).ToList();
        Assert.Contains(lines, line => line.StartsWith("Morning ana. The CRM has 1 new since Mon 23 Nov", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Added by you, and in the CRM now:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_that_are_no_names_are_refused()
    {
        await using var desk = await Asked();
        var errors = Assert.IsType<Reply.FieldErrors>(await desk.Submits(Form, "2026-11-23 09:05", ("missing", new string('x', 81)))).Errors;
        Assert.Equal(["missing"], errors.Keys);
        Assert.Empty(await Additions(desk));
    }

    /// <summary>The CRM has two of this month.</summary>
    static async Task<CheckInDesk> Asked()
    {
        var desk = await CheckInDesk.Open();
        desk.Now = CheckInDesk.Company with { Crm = CheckInDesk.Company.Crm with { Feed = true } };
        await Import(desk, "2026-11-22", ("d-1", "2026-11-10", "Beta"), ("d-2", "2026-11-20", null));
        await desk.Run("2026-11-23 09:00");
        await desk.Do(stores => App.CheckIns.CheckInSweep.Sent(stores, desk.Now, $"checkin/{CheckInDesk.Monday}", CheckInRule.AskSent, CheckInDesk.At("2026-11-23 09:00")));
        return desk;
    }

    static Task Import(CheckInDesk desk, string asOf, params (string Id, string Created, string? Account)[] rows) =>
        desk.Do(stores =>
        {
            var now = CheckInDesk.At($"{asOf} 22:00");
            var staging = stores.Opportunities.BeginStaging(now);
            stores.Opportunities.Stage(
                staging,
                [
                    .. rows.Select((row, i) => new StagedOpportunity(
                        i + 2, new(new(row.Id), CheckInDesk.Ana, Day(row.Created), OpportunityState.Open, null, null), row.Account)),
                ]);
            Importing.Apply(stores, desk.Now, staging, Day(asOf), now);
        });

    static LocalDate Day(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    static Task<IReadOnlyList<Addition>> Additions(CheckInDesk desk) => desk.Read(stores => stores.Opportunities.Additions(CheckInDesk.Ana));

    static string Text(Line? line) =>
        string.Concat(line!.Spans.Select(span => span switch
        {
            Span.Words words => words.Text,
            Span.Name name => name.Person.Value,
            _ => "…",
        }));
}

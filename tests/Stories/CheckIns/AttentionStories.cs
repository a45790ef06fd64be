using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>How often a person is written to.</summary>
public class AttentionStories
{
    [Fact]
    public async Task A_rep_on_pace_reads_one_line_a_week_and_is_asked_nothing()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.CheckIn();
        await week.Rep.Clicks("1 new");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.OtherRep.Gets("On pace, Sam: 6 new, 4 needed by today. I won't ask about prospecting before Mon 7 Dec");
        await story.Ends();
    }

    [Fact]
    public async Task A_rep_who_is_behind_is_asked_each_working_day_with_the_figures()
    {
        var cast = new Cast(OtherTarget: 20);
        await using var story = await Story.Begin(cast, "2026-11-23T08:55");
        var week = new Week(story, cast);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("1 new");
        await week.OtherRep.Gets("6 new this month, 15 needed by today, so I ask each working day for now.");
        await week.OtherRep.Clicks("1 new");
        foreach (var day in new[] { "Tue", "Wed", "Thu", "Fri" })
        {
            await story.At($"{day} 09:00");
            await week.OtherRep.Gets("needed by today");
            await week.OtherRep.Clicks("1 new");
        }

        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task What_is_more_than_three_a_day_waits_for_the_next_and_is_read_in_one_message()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.CheckIn();
        await week.Rep.Clicks("1 new");
        string[] clients = ["Acme", "Beta", "Corax", "Delta", "Epsilon"];
        for (var i = 0; i < clients.Length; i++)
        {
            await story.At($"Mon 09:0{i + 5}");
            await week.Rep.Writes($"promised {clients[i]} an export by Fri 18 Dec, Omar delivers");
            await week.Rep.Gets(clients[i]);
            if (i < 3)
            {
                await week.Deliverer.Gets(clients[i]);
            }
        }

        var held = (await story.Outbox()).Where(row => row.State is OutboxState.Held).ToList();
        Assert.Equal(2, held.Count);
        Assert.All(held, row => Assert.Equal("3 a day are enough: next start Tue 24 Nov 09:00", row.Reason));

        await story.At("Tue 09:00");
        await week.Deliverer.Gets("Delta", "Epsilon");
        var folded = Assert.Single(await story.Outbox(), row => row.State is OutboxState.Folded);
        Assert.Equal(MessageKind.Acceptance, folded.Outgoing.Kind);
        Assert.Equal("goes out with another message that was due at the same time", folded.Reason);
        await story.Ends();
    }
}

using Stories.Harness;

namespace Stories.BadInput;

/// <summary>What cannot be read is asked back, and the question is all that is added.</summary>
public class WordsStories
{
    [Theory]
    [InlineData("promised Acme SSO live by Friday, Zebulon delivers", "I don't know “Zebulon” yet. Who delivers it?")]
    [InlineData("promised Acme SSO live by 2026-11-20, Omar delivers", "Fri 20 Nov 2026, 17:30 has already passed. Which date is it?")]
    [InlineData("promised Acme SSO live by 31 Nov, Omar delivers", "The calendar has no")]
    [InlineData("on track", "There is no open question that this would answer. Nothing was changed.")]
    [InlineData("not yet, Thu 12:00", "There is no open question that this would answer. Nothing was changed.")]
    [InlineData("new date: Friday", "I couldn't read that.")]
    public async Task What_is_asked_back_records_nothing(string said, string question)
    {
        var (story, week) = await Asked();
        await using var _ = story;
        await OnlyTheQuestion(story, week, said, question);
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_asked_back()
    {
        var (story, week) = await Asked("2027-03-22T08:55");
        await using var _ = story;
        await OnlyTheQuestion(story, week, "promised Acme SSO live by 28 March 02:30, Omar delivers", "The clocks skip Sun 28 Mar 2027, 02:30 where you are. Is Sun 28 Mar 2027, 03:00 right?");
    }

    [Fact]
    public async Task As_much_as_the_platform_takes_is_more_than_can_be_read_at_once()
    {
        var (story, week) = await Asked();
        await using var _ = story;
        await OnlyTheQuestion(story, week, string.Concat(Enumerable.Repeat("promised ", story.Venue.LongestText / "promised ".Length)), "That is more than I can read at once.");
    }

    [Fact]
    public async Task Marks_that_nobody_can_see_change_nothing_in_what_is_read()
    {
        var (story, week) = await Asked();
        await using var _ = story;
        await week.Rep.Writes("\u200f2 new, promised Cre\u0300me \u202eSSO live\u202c by \u2066Friday\u2069, Omar delivers");
        var echo = await week.Rep.Gets("2 new", "Crème · SSO live", "Fri 27 Nov 2026, 17:30");
        Assert.DoesNotContain('\u202e', echo.Text);
        await week.Deliverer.Gets("Crème · SSO live", "Can you deliver it");
        await story.Ends();
    }

    [Fact]
    public async Task A_form_with_a_date_that_has_passed_says_so_at_the_field_and_changes_nothing()
    {
        var (story, week) = await Asked();
        await using var _ = story;
        await week.Rep.Writes("help");
        await week.Rep.Gets("Tell me what you promised a client");
        await week.Rep.Clicks("Record a promise");
        var before = await story.Stored();
        await week.Rep.Fills(("client", "Acme"), ("what", "SSO live"), ("when", "20 Nov 2026"), ("deliverer", "omar"));
        week.Rep.IsTold("Fri 20 Nov 2026, 17:30 has already passed");
        Assert.Equal(before, await story.Stored());
        await week.Rep.Fills(("client", "Acme"), ("what", "SSO live"), ("when", "Friday"), ("deliverer", "zebulon"));
        week.Rep.IsTold("I don't know this person");
        Assert.Equal(before, await story.Stored());
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_manifest_is_told_so_and_nothing_is_recorded()
    {
        var (story, _) = await Asked();
        await using var closing = story;
        var before = await story.Stored();
        var stranger = story.Person("Zebulon");
        await stranger.Writes("promised Acme SSO live by Friday, Omar delivers");
        stranger.IsTold("I don't know you");
        stranger.IsTold("nothing was changed");
        Assert.Equal(before, await story.Stored());
    }

    static async Task<(Story Story, Week Week)> Asked(string starts = "2026-11-23T08:55")
    {
        var (story, week) = await Week.Begin(Week.OneRep, starts);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await story.At("Mon 09:05");
        return (story, week);
    }

    static async Task OnlyTheQuestion(Story story, Week week, string said, string question)
    {
        var (ledger, outbox) = (await story.Chains(), await story.Outbox());
        await week.Rep.Writes(said);
        await week.Rep.Gets(question);
        Assert.Equal(ledger.Length, (await story.Chains()).Length);
        Assert.Equal(outbox.Count + 1, (await story.Outbox()).Count);
        await story.Ends();
    }
}

using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>A leader notes what a rep told them.</summary>
public class BehalfStories
{
    [Fact]
    public async Task What_the_leader_notes_says_so_and_the_rep_reads_it_and_has_the_last_word()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await using var _ = story;
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await story.At("Mon 10:00");
        await week.Leader.Writes("for Ana: 2 new");
        await week.Leader.Gets("Noted for Ana, Mon 23 Nov: 2 new.", "Ana reads that it came from you");
        await week.Rep.Gets("Lena noted for your check-in of Mon 23 Nov: 2 new.");
        week.Rep.Sees("Noted: 2 new. Lena noted it for you.");
        await week.Rep.Clicks("That's right");
        week.Rep.SeesNoLonger("Lena noted it for you.");
        await story.At("Mon 10:05");
        await week.Rep.Writes("3 new");
        await week.Rep.Gets("Noted: 3 new, in place of 2.");
        await week.Leader.Writes("for Ana: 5 new");
        await week.Leader.Gets("Ana has answered for Mon 23 Nov already. Nothing was changed.");
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task Nobody_notes_anything_for_somebody_they_do_not_lead()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await using var _ = story;
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.LeadersLeader.Press(new("checkin.behalf", $"{week.Rep.Id}/2026-11-23"));
        week.LeadersLeader.IsTold("'s leader can note this for");
        await week.Rep.Clicks("1 new");
        await story.At("Fri 17:30");
        await story.Ends();
    }
}

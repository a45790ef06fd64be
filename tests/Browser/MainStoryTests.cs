using System.Text.RegularExpressions;
using Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace Browser;

/// <summary>The main story of the product as people live it on the page; Stories tells the same one without the page.</summary>
public sealed class MainStoryTests(Chromium chromium) : PageTests(chromium)
{
    [Fact]
    public async Task People_carry_a_promise_from_the_first_question_to_the_closing_line_on_the_page()
    {
        var screen = await Open(await Run(StoryWeek.Begins()));
        await AnaPromisesAndOmarAccepts(screen);
        await ItComesAtRisk(screen);
        await AnaTellsTheClient(screen);
        await LenaWorksInside(screen);
        await TheDatePasses(screen);
        await ItCloses(screen);
    }

    static async Task AnaPromisesAndOmarAccepts(Screen screen)
    {
        await screen.Becomes("Ana Moreno");
        await screen.GoesOn("Mon 23 Nov 2026, 09:00");
        await Expect(screen.Notice).ToContainTextAsync(new Regex("(Ana and Sam|Sam and Ana) got a message"));
        await screen.Sees("New opportunities");
        await screen.Save("story-1-asked");

        await screen.GoesTo("2026-11-23T09:05", "Mon 23 Nov 2026, 09:05");
        await screen.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await screen.Sees("2 new", "Acme · SSO live", "Fri 27 Nov 2026, 17:30");
        await screen.Save("story-2-promised");

        await screen.Becomes("Omar Haddad");
        await screen.Sees("Acme · SSO live", "Fri 27 Nov 2026, 17:30", "Can you deliver it");
        await screen.Presses("Yes, I'll deliver it");
        await screen.Sees("you deliver it");
        await screen.Save("story-3-accepted");

        await screen.Becomes("Sam Okafor");
        await screen.Sees("On pace");
    }

    static async Task ItComesAtRisk(Screen screen)
    {
        await screen.Becomes("Omar Haddad");
        await screen.GoesOn("Wed 25 Nov 2026, 13:17");
        await screen.Sees("Still on track?", "Fri 27 Nov 17:30");
        await screen.GoesOn("Wed 25 Nov 2026, 14:17");
        await screen.Sees("Still on track?", "No answer by Wed 15:17 and this goes to Lena's channel");
        await screen.GoesOn15Minutes("Wed 25 Nov 2026, 14:32");
        await Expect(screen.Notice).ToContainTextAsync("Nobody was written to.");
        await screen.GoesOn("Wed 25 Nov 2026, 15:17");

        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Sees("Acme · SSO live", "at risk", "Ana's promise", "Omar", "Platform", "Priya", "no answer", "2 working days left", "doesn't know yet");
        await screen.Save("story-4-brief");
    }

    static async Task AnaTellsTheClient(Screen screen)
    {
        await screen.Becomes("Ana Moreno");
        await screen.Sees("stuck on our side (Platform), not yours", "Only you see this");
        await screen.Presses("They've heard");
        await Expect(screen.Dialog).ToBeVisibleAsync();
        await screen.Save("story-5-form");
        await screen.Fills("They've heard from you", ("How?", "Call"), ("What happens next?", "We look for a date"), ("When do they hear from you again?", "Monday 9:00"));
        await screen.Sees("Acme has heard from you", "hears from you again Mon 30 Nov 09:00");

        await screen.GoesOn("Wed 25 Nov 2026, 16:17");
        await screen.Becomes("Dmitri Volkov");
        await screen.Sees("Nobody has taken this in Lena", "Acme · SSO live");
    }

    static async Task LenaWorksInside(Screen screen)
    {
        await screen.GoesTo("2026-11-25T16:40", "Wed 25 Nov 2026, 16:40");
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Sees("Acme heard from us Wed 15:17");
        await screen.Presses("I'll talk to Priya by Thu 12:00");
        await screen.Sees("Lena has it: talk to Priya by Thu 12:00");
        await screen.Save("story-6-taken");
        await screen.Becomes("Ana Moreno");
        await screen.Sees("has Acme · SSO live in hand", "talk to Priya", "Thu 26 Nov 12:00");

        await screen.GoesTo("2026-11-26T11:30", "Thu 26 Nov 2026, 11:30");
        await screen.Becomes("Lena Fischer");
        await screen.Reads("SalesNudgeBot");
        await screen.Sees("your next step was", "talk to Priya");
        await screen.Presses("Record what came of it");
        await screen.Fills("What came of it?", ("In a few words", "Two people join on Monday"), ("Is it settled inside?", "Yes"));
        await screen.Becomes("Ana Moreno");
        await screen.Sees("Two people join on Monday");
        await screen.Save("story-7-outcome");
    }

    static async Task TheDatePasses(Screen screen)
    {
        await screen.GoesTo("2026-11-27T17:30", "Fri 27 Nov 2026, 17:30");
        await Expect(screen.Notice).ToContainTextAsync("Nobody was written to.");
        await screen.GoesOn("Mon 30 Nov 2026, 09:00");
        await screen.Sees("was due Fri 27 Nov 17:30 and is not there", "stuck on our side (Platform), not yours", "new opportunities");
        await screen.Save("story-8-date-passed");
        await screen.Writes("not yet, I'll call by 11:00");
        await screen.Sees("by Mon 30 Nov 11:00", "Nobody hears of it before");
        await screen.Writes("1 new");
        await screen.Sees("Noted: 1 new");

        await screen.GoesOn("Mon 30 Nov 2026, 11:00");
        await screen.Writes("Acme agreed to Wednesday");
        await screen.Sees("agreed to Wed 2 Dec 2026, 17:30");
        await screen.Becomes("Omar Haddad");
        await screen.Sees("agreed to a new date", "Wed 2 Dec 2026, 17:30");
        await screen.Presses("Yes, I'll deliver it");
    }

    static async Task ItCloses(Screen screen)
    {
        // Ten working days without a new opportunity: even somebody on pace is asked once.
        await screen.GoesOn("Tue 1 Dec 2026, 09:00");
        await Expect(screen.Notice).ToContainTextAsync("Sam got a message.");
        await screen.GoesOn("Tue 1 Dec 2026, 14:15");
        await screen.Sees("Still on track?");
        await screen.Presses("On track");
        await screen.GoesTo("2026-12-02T12:00", "Wed 2 Dec 2026, 12:00");
        await screen.Presses("Done");

        await screen.Becomes("Ana Moreno");
        await screen.Sees("Omar says Acme · SSO live is done", "Does Acme have it?");
        await screen.Presses("Yes, they have it");
        await screen.Fills("They have it");
        await screen.Sees("late on our side", "Acme has SSO live, 3 working days late, and heard it from you", "Would you promise this again?");
        await screen.Save("story-9-closed");
        await screen.Presses("With more time");
        await screen.Sees("with more time. Noted");

        await screen.Becomes("Omar Haddad");
        await screen.Sees("Thank you");
        await screen.Becomes("Lena Fischer");
        await screen.Reads("#sales-leaders");
        await screen.Sees("Late, and they heard it from us", "Acme has been told");
        await screen.Save("story-10-path");
    }
}

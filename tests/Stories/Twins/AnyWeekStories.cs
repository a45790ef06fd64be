using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Twins;

/// <summary>The same week with other people, zones, dates and words: every instant is computed, none is written down.</summary>
public class AnyWeekStories
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whoever_it_is_and_wherever_the_week_goes_the_same_way(int seed)
    {
        var any = AnyCast.Of(seed);
        await using var story = await Story.Begin(any.Cast, $"{LocalDate(any.Monday)}T08:55");
        var week = new Week(story, any.Cast);
        var time = story.Current.WorkingTimeOf(week.Deliverer.Id);
        var monday = Zones.At(any.Monday + new LocalTime(9, 0), time.Zone);

        var taken = await Promised(story, week, any, time, monday);
        var again = await Redated(story, week, any, time, taken);
        await DeliveredOnTheNewDate(story, week, any, again);
        await story.Ends();
        Assert.Equal(Verdict.Redated, Assert.Single(await story.Chains()).Head.Verdict);
    }

    /// <summary>Asked, promised, accepted, silent, at risk, and taken by the leader once the deputy has heard.</summary>
    static async Task<Instant> Promised(Story story, Week week, AnyCast any, WorkingTime time, Instant monday)
    {
        await story.At(monday);
        await week.Rep.Gets("New opportunities");
        await week.OtherRep.Gets("On pace");
        var made = monday + Duration.FromMinutes(5);
        await story.At(made);
        await week.Rep.Writes(any.Answer);
        var due = time.EndOf(any.Due);
        await week.Rep.Gets("2 new", any.Client, any.What, time.LocalOf(due).ToString("ddd d MMM uuuu, HH:mm", CultureInfo.InvariantCulture));
        await week.Deliverer.Gets(any.Client, "Can you deliver it");
        await week.Deliverer.Clicks("Yes, I'll deliver it");

        var half = Duration.FromMinutes(Math.Floor(time.Between(made, due).TotalMinutes / 2));
        var first = time.NextStart(Instant.Max(time.Add(made, new(0, half)), time.Add(made, Wait.Hours(2))));
        await story.At(first);
        await week.Deliverer.Gets("Still on track?");
        var second = time.NextStart(time.Add(first, Wait.Hours(1)));
        var silence = time.Add(second, Wait.Hours(1));
        await story.At(second);
        await week.Deliverer.Gets("Still on track?", $"No answer by {Near(silence, time)}");
        var brief = time.NextStart(silence);
        await story.At(brief);
        await week.Leader.ReadsInChannel(any.Client, any.What, "at risk", $"{First(any.Cast.Rep)}'s promise", First(any.Cast.DeliverersLeader), "no answer");
        await week.Rep.Gets("stuck on our side (Platform), not yours", $"Has {any.Client} heard from you?");
        var call = time.Add(brief, Wait.Hours(2));
        await week.Rep.Writes(string.Format(CultureInfo.InvariantCulture, any.NotYet, time.LocalOf(call).ToString("d MMM uuuu HH:mm", CultureInfo.InvariantCulture)));
        await week.Rep.Gets($"you'll be in touch with {any.Client} by {Day(call, time)}", "Nobody hears of it before");

        await story.At(time.NextStart(time.Add(brief, Wait.Hours(1))));
        await week.Deputy.Gets($"Nobody has taken this in {First(any.Cast.Leader)}'s channel yet");
        var noon = Zones.At(time.NextWorkday(time.DateOf(story.Now)) + new LocalTime(12, 0), time.Zone);
        await week.Leader.Clicks($"I'll talk to {First(any.Cast.DeliverersLeader)} by {Near(noon, time)}");
        await week.Rep.Gets($"{First(any.Cast.Leader)} has {any.Client}", "in hand");
        await story.At(time.NextStart(call));
        await week.Rep.Gets($"Has {any.Client} heard from you?");
        return noon;
    }

    /// <summary>The client agrees to Tuesday before the first date has passed, and the leader records the outcome.</summary>
    /// <returns>When the deliverer is asked about the new date.</returns>
    static async Task<Instant> Redated(Story story, Week week, AnyCast any, WorkingTime time, Instant noon)
    {
        var agreed = story.Now;
        await week.Rep.Writes(any.Agreed);
        var due = time.EndOf(any.Monday.PlusDays(8));
        await week.Rep.Gets($"{any.Client} agreed to {time.LocalOf(due).ToString("ddd d MMM uuuu, HH:mm", CultureInfo.InvariantCulture)}", "it counts as kept");
        await week.Deliverer.Gets("agreed to a new date", "Can you deliver it by then?");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.At(noon - Duration.FromHours(1));
        await week.Leader.Gets("your next step was", First(any.Cast.DeliverersLeader));
        await (await week.Leader.Clicks("Record what came of it")).Fills(("outcome", "It goes first"), ("settled", "yes"));
        await week.Rep.Gets("It goes first");
        var half = Duration.FromMinutes(Math.Floor(time.Between(agreed, due).TotalMinutes / 2));
        return time.NextStart(Instant.Max(time.Add(agreed, new(0, half)), time.Add(agreed, Wait.Hours(2))));
    }

    static async Task DeliveredOnTheNewDate(Story story, Week week, AnyCast any, Instant asked)
    {
        var next = Zones.At(any.Monday.PlusDays(7) + new LocalTime(9, 0), story.Current.WorkingTimeOf(week.Rep.Id).Zone);
        if (asked < next)
        {
            await Delivered(story, week, any, asked);
        }

        await story.At(next);
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("0 new");
        if (!(await week.OtherRep.Gets()).Text.Contains("On pace", StringComparison.Ordinal))
        {
            await week.OtherRep.Clicks("1 new");
        }

        if (asked >= next)
        {
            await Delivered(story, week, any, asked);
        }
    }

    static async Task Delivered(Story story, Week week, AnyCast any, Instant asked)
    {
        await story.At(asked);
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets($"{First(any.Cast.Deliverer)} says {any.Client}", $"Does {any.Client} have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets($"{any.Client} has", "on the date you agreed. Kept.", $"{First(any.Cast.Deliverer)} has been thanked.");
        await week.Deliverer.Gets($"Thank you, {First(any.Cast.Deliverer)}");
        await week.Leader.ReadsInChannel("Kept, on the re-dated day");
    }

    static string First(string name) => name.Split(' ')[0];

    static string Near(Instant at, WorkingTime time) => time.LocalOf(at).ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    static string Day(Instant at, WorkingTime time) => time.LocalOf(at).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    static string LocalDate(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}

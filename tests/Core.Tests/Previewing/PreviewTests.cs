using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Previewing;

public sealed class PreviewTests
{
    [Fact]
    public void A_question_comes_at_the_reps_own_time_on_both_sides_of_a_change_of_clocks()
    {
        var reps = new Reps();

        var asked = Of(reps, "2026-10-18 12:00", "2026-10-31 12:00").Where(message => message.Kind == MessageKind.CheckIn).Select(message => message.At);

        Assert.Equal([Sample.Utc("2026-10-19 07:00"), Sample.Utc("2026-10-26 08:00")], asked);
    }

    [Fact]
    public void The_first_message_to_anyone_comes_before_all_others_and_once()
    {
        var ana = Of(new Reps(), "2026-11-22 12:00", "2026-12-01 12:00").Where(message => message.To == new Destination.Person(Reps.Ana)).Select(message => message.Kind);

        Assert.Equal([MessageKind.Welcome, MessageKind.CheckIn, MessageKind.CheckInReminder, MessageKind.CheckIn, MessageKind.CheckInReminder], ana.ToList());
        Assert.DoesNotContain(
            Of(new Reps(), "2026-11-22 12:00", "2026-12-01 12:00", PreviewStart.Empty with { Welcomed = [Reps.Ana] }), message => message.Kind == MessageKind.Welcome);
    }

    [Fact]
    public void A_holiday_and_a_day_away_are_silent_and_say_why()
    {
        var reps = new Reps(days: [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday]);
        var calendar = reps.Company.Calendars["sample"];
        reps.Company = reps.Company with { Calendars = reps.Company.Calendars.SetItem("sample", calendar with { Holidays = calendar.Holidays.Add(Sample.Day("2026-11-23"), "Founders") }) };
        reps.IsAway("2026-11-24", "2026-11-25");

        var preview = Preview.Of(reps.Company, PreviewStart.Empty, Sample.Utc("2026-11-22 12:00"), Sample.Utc("2026-11-27 20:00"));

        Assert.Empty(preview.Messages);
        Assert.Equal(
            ["holiday: Founders", "away", "away", "no check-in day of North (Mon and Tue)", "no check-in day of North (Mon and Tue)", "no workday"],
            Enumerable.Range(0, 6).Select(Sample.Day("2026-11-23").PlusDays).Select(date => PreviewWords.Silence(preview.Looks.FirstOrDefault(look => look.On == date), reps.Setting, date)));
    }

    [Fact]
    public void What_only_silence_brings_is_marked()
    {
        var messages = Of(new Reps(days: [.. Sample.MondayToFriday]), "2026-11-22 12:00", "2026-11-28 12:00");

        Assert.Equal([MessageKind.ThreeMissed], messages.Where(message => message.IfNotAnswered).Select(message => message.Kind));
    }

    [Fact]
    public void A_post_that_waits_goes_when_it_may_and_a_question_that_is_open_is_not_asked_again()
    {
        var reps = new Reps();
        var nine = Sample.Berlin.At("2026-11-23 09:00");
        var asked = new CheckIn(Reps.Ana, Sample.Day("2026-11-23"), nine) { State = CheckInState.Asked, AskedAt = nine, PromptedAt = nine, NextAt = nine + Duration.FromHours(4) };
        var waits = new Outgoing("notice", new Destination.Person(Reps.Lena), Operation.Post, MessageKind.Progress, Message.Text(Line.Words("Later.")), nine, new("test", [], nine));
        var start = new PreviewStart
        {
            Welcomed = [Reps.Ana, Reps.Lena],
            CheckIns = ImmutableDictionary<People.PersonId, ImmutableArray<CheckIn>>.Empty.Add(Reps.Ana, [asked]),
            SentToday = ImmutableDictionary<People.PersonId, ImmutableArray<MessageKind>>.Empty.Add(Reps.Ana, [MessageKind.CheckIn]),
            Waiting = [new(waits, nine + Duration.FromHours(2))],
        };

        var messages = Of(reps, "2026-11-23 08:30", "2026-11-24 20:00", start);

        Assert.Equal(
            [(MessageKind.Progress, Sample.Berlin.At("2026-11-23 11:00")), (MessageKind.CheckInReminder, Sample.Berlin.At("2026-11-24 09:00"))],
            messages.Select(message => (message.Kind, message.At)));
    }

    [Fact]
    public void One_who_leads_two_teams_has_one_attention_and_a_team_apart_from_them_its_own()
    {
        var company = new Reps(days: [.. Sample.MondayToFriday]).Company with { Attention = AttentionBudget.Default with { NudgesPerDay = 1 } };
        var north = company.Teams[new("north")];
        company = AlsoLed(AlsoLed(company, north, "south", "omar", Reps.Lena), north, "west", "wanda", new("priya"));

        var talks = Preview.Of(company, PreviewStart.Empty, Sample.Utc("2026-11-22 12:00"), Sample.Utc("2026-12-01 12:00")).Messages
            .Where(message => message.Kind == MessageKind.ThreeMissed).Select(message => (message.To, message.At.InZone(Sample.Berlin.Zone).Date));

        Assert.Equal(
            [(Reps.Lena, "2026-11-26"), (new("priya"), "2026-11-26"), (Reps.Lena, "2026-11-27")],
            talks.Select(talk => (((Destination.Person)talk.To).Id, LocalDatePattern.Iso.Format(talk.Date))));
    }

    [Fact]
    public void A_paused_team_is_asked_nothing_and_each_team_counts_what_waits_for_it()
    {
        var company = new Reps(days: [.. Sample.MondayToFriday]).Company;
        var north = company.Teams[new("north")];
        company = AlsoLed(AlsoLed(company, north, "south", "omar", Reps.Lena), north, "west", "wanda", new("priya"));
        var start = PreviewStart.Empty with { Paused = [north.Id, new("west"), new("gone")] };

        // Tuesday's question waits; Monday's is of no use any more.
        var preview = Preview.Of(company, start, Sample.Utc("2026-11-22 12:00"), Sample.Utc("2026-11-24 09:00"));
        var later = Preview.Of(company, start, Sample.Utc("2026-11-22 12:00"), Sample.Utc("2026-12-01 12:00"));

        Assert.Equal([MessageKind.Welcome, MessageKind.CheckIn, MessageKind.CheckIn], preview.Messages.Select(message => message.Kind));
        Assert.All(preview.Messages, message => Assert.Equal(new Destination.Person(new("omar")), message.To));
        Assert.Equal([new PreviewedPause(north.Id, 2), new PreviewedPause(new("west"), 2)], preview.Paused);
        Assert.Equal([Reps.Lena, new("omar")], later.Messages.Select(message => ((Destination.Person)message.To).Id).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void In_shadow_each_question_is_shown_once_and_nothing_follows_from_silence()
    {
        var reps = new Reps(days: [.. Sample.MondayToFriday]);
        reps.Company = reps.Company with { Mode = BotMode.Shadow };

        var messages = Of(reps, "2026-11-22 12:00", "2026-11-28 12:00");

        Assert.All(messages, message => Assert.True(message.OnlyShown));
        Assert.Equal(Enumerable.Repeat(MessageKind.CheckIn, 5), messages.Select(message => message.Kind));
    }

    [Fact]
    public void What_was_asked_before_a_trial_is_answered_by_nobody_and_reminded_of_by_nobody()
    {
        var reps = new Reps();
        reps.Company = reps.Company with { Mode = BotMode.Shadow };
        var nine = Sample.Berlin.At("2026-11-23 09:00");
        var asked = new CheckIn(Reps.Ana, Sample.Day("2026-11-23"), nine) { State = CheckInState.Asked, AskedAt = nine, PromptedAt = nine, NextAt = nine + Duration.FromHours(4) };

        Assert.Empty(Of(reps, "2026-11-23 10:30", "2026-11-28 12:00", PreviewStart.Empty with { CheckIns = ImmutableDictionary<PersonId, ImmutableArray<CheckIn>>.Empty.Add(Reps.Ana, [asked]) }));
    }

    static Company AlsoLed(Company company, Team like, string id, string rep, PersonId leader) =>
        company with
        {
            People = company.People.SetItems(new[] { new PersonId(rep), leader }.Select(one => KeyValuePair.Create(one, company.People[Reps.Ana] with { Id = one, Name = one.Value }))),
            Teams = company.Teams.Add(new(id), like with { Id = new(id), Name = id, Leader = leader, Deputy = null, Reps = [new Rep(new(rep), null)] }),
        };

    static ImmutableArray<PreviewedMessage> Of(Reps reps, string now, string until, PreviewStart? start = null) =>
        Preview.Of(reps.Company, start ?? PreviewStart.Empty, Sample.Utc(now), Sample.Utc(until)).Messages;
}

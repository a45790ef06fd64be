using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Attention;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;

namespace SalesNudgeBot.Core.Tests.Attention;

public sealed class ConversationRuleTests
{
    static readonly Instant Nine = Sample.Berlin.At("2026-11-30 09:00");
    static readonly KnownOfReaders Nothing = new((_, _) => [], _ => null, _ => null);

    readonly Company company = new Reps().Company;

    [Fact]
    public void A_channel_takes_everything_the_most_pressing_first() =>
        Assert.Equal(
            ["1 send", "0 send", "2 send"],
            Choices(new Destination.LeadersChannel(new("north")), company, Nothing, Sample.Berlin.At("2026-11-29 03:00"), Due(MessageKind.Digest), Due(MessageKind.Brief), Due(MessageKind.Digest)));

    [Fact]
    public void Somebody_who_is_gone_is_sent_nothing() =>
        Assert.Equal(["0 this person is not in the manifest", "1 this person is not in the manifest"], Choices(To("nobody"), company, Nothing, Nine, Due(MessageKind.CheckIn), Due(MessageKind.Answer)));

    [Fact]
    public void Who_never_works_gets_what_waits_for_no_working_time_and_nothing_else()
    {
        var never = company with { Calendars = company.Calendars.SetItem("sample", company.Calendars["sample"] with { Workdays = [] }) };
        Assert.Equal(["0 this person's calendar has no working time", "1 send"], Choices(To("ana"), never, Nothing, Nine, Due(MessageKind.CheckIn), Due(MessageKind.Answer)));
    }

    [Fact]
    public void What_would_have_to_wait_until_it_is_of_no_use_ends_now()
    {
        var evening = Sample.Berlin.At("2026-11-30 18:00");
        Assert.Equal(
            ["0 expires: outside working time: next start Tue 1 Dec 09:00", "1 outside working time: next start Tue 1 Dec 09:00"],
            Choices(
                To("ana"), company, Nothing, evening,
                Due(MessageKind.TrackAsk) with { ExpiresAt = Sample.Berlin.At("2026-12-01 09:00") },
                Due(MessageKind.TrackAsk) with { ExpiresAt = Sample.Berlin.At("2026-12-01 09:01") }));
    }

    [Fact]
    public void The_day_of_the_budget_begins_at_the_readers_own_midnight()
    {
        var asked = new List<Instant>();
        var known = Nothing with { SentSince = (_, since) => { asked.Add(since); return [MessageKind.CheckIn]; } };
        Assert.Equal(["0 1 a day about prospecting is enough: next start Tue 1 Dec 09:00"], Choices(To("ana"), company, known, Nine, Due(MessageKind.CheckInReminder)));
        Assert.Equal([Sample.Berlin.At("2026-11-30 00:00")], asked);
    }

    [Fact]
    public void A_quiet_time_that_is_over_keeps_nothing_back()
    {
        var quiet = Nothing with { Undisturbed = _ => new(Sample.Berlin.At("2026-11-29 20:00"), Sample.Berlin.At("2026-11-30 11:00")) };
        Assert.Equal(["0 asked not to be disturbed: until Mon 30 Nov 11:00"], Choices(To("ana"), company, quiet, Nine, Due(MessageKind.TrackAsk)));
        Assert.Equal(["0 send"], Choices(To("ana"), company, quiet, Nine + Duration.FromHours(2), Due(MessageKind.TrackAsk)));
    }

    [Fact]
    public void A_clients_trouble_is_looked_up_only_where_prospecting_might_wait_for_it()
    {
        var looked = 0;
        var known = Nothing with { InTroubleSince = _ => { looked++; return null; } };
        Choices(To("ana"), company, known, Nine, Due(MessageKind.CheckIn), Due(MessageKind.TrackAsk));
        Choices(To("ana"), company, known, Nine, Due(MessageKind.PresenceAsk));
        Assert.Equal(0, looked);
        Choices(To("ana"), company, known, Nine, Due(MessageKind.CheckIn), Due(MessageKind.PresenceAsk));
        Choices(To("ana"), company, known with { SentSince = (_, _) => [MessageKind.PresenceAsk] }, Nine, Due(MessageKind.CheckIn));
        Assert.Equal(2, looked);
    }

    static Destination.Person To(string person) => new(new(person));

    static Outgoing Due(MessageKind kind) => Attention.Due.Candidate(kind, 0, Nine, foldable: false).Outgoing;

    static string[] Choices(Destination to, Company company, KnownOfReaders known, Instant now, params Outgoing[] due) =>
        [
            .. ConversationRule.Choose(to, [.. due.Select((message, n) => new Candidate($"{n}", message, n))], company, known, now).Select(choice => choice switch
            {
                Choice.Send => $"{choice.Id} send",
                Choice.Hold hold => $"{hold.Id} {hold.Reason}",
                Choice.Expire expire => $"{expire.Id} expires: {expire.HeldBecause}",
                Choice.Drop drop => $"{drop.Id} {drop.Reason}",
                _ => $"{choice.Id} folded",
            }),
        ];
}

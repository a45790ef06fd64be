using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>From a day and a time in words to one instant, or to the reason why there is not one.</summary>
static class Due
{
    internal static ReadWhen At(Instant at, WorkingTime time)
    {
        var local = time.LocalOf(at);
        return new ReadWhen.Found(at, local, time.HolidayOn(local.Date), DayReader.Works(time, local.Date));
    }

    internal static ReadWhen Read(string text, Day? day, ClockTime? clock, bool before, Speaker speaker, DayMoment dayMeans)
    {
        if (day is { Kind: DayKind.None })
        {
            return Doubtful(new Doubt.NoSuchDate(text));
        }

        if (day is { Kind: DayKind.Unread } || clock is { Unread: true })
        {
            return Doubtful(new Doubt.UnreadDate(text));
        }

        var time = speaker.Time;
        var dates = day?.Dates ?? [time.DateOf(speaker.Now)];
        var times = clock?.Times
            ?? [dayMeans == DayMoment.StartOfWork ? time.Calendar.Hours.Start : time.Calendar.Hours.End];
        var candidates = dates.SelectMany(_ => times, (date, at) => date + at).ToImmutableArray();
        if (before && candidates is [var limit])
        {
            // "Before Friday" ends on Thursday to some, on Friday to others.
            candidates = [DayBefore(limit.Date, time) + limit.TimeOfDay, limit];
        }

        if (candidates is not [var local])
        {
            var ahead = candidates.Where(c => Zones.At(c, time.Zone) > speaker.Now).Order().ToImmutableArray();
            return Doubtful(ahead.IsEmpty ? new Doubt.PastDate(text, candidates[0]) : new Doubt.WhichDate(text, ahead));
        }

        return One(text, local, day?.Kind == DayKind.Weekday, speaker);
    }

    static ReadWhen One(string text, LocalDateTime local, bool weekday, Speaker speaker)
    {
        var zone = speaker.Time.Zone;
        if (Zones.Skips(local.Date, zone))
        {
            return Doubtful(new Doubt.SkippedDate(text, local.Date));
        }

        var at = Zones.At(local, zone);
        if (zone.MapLocal(local).Count == 0)
        {
            return Doubtful(new Doubt.TimeInGap(text, local, at.InZone(zone).LocalDateTime));
        }

        return at > speaker.Now ? At(at, speaker.Time)
            : weekday ? Doubtful(new Doubt.WhichDate(text, [local.PlusWeeks(1)]))
            : Doubtful(new Doubt.PastDate(text, local));
    }

    static LocalDate DayBefore(LocalDate date, WorkingTime time)
    {
        for (var days = 1; days < 14; days++)
        {
            if (DayReader.Works(time, date.PlusDays(-days)))
            {
                return date.PlusDays(-days);
            }
        }

        return date.PlusDays(-1);
    }

    static ReadWhen.Doubtful Doubtful(Doubt doubt) => new(doubt);
}

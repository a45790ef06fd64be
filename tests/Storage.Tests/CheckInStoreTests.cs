using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class CheckInStoreTests
{
    [Theory, EachDatabase]
    public async Task A_check_in_is_one_row_by_person_and_date(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var asked = On(23) with { State = CheckInState.Asked, NextAt = At(60), AskedAt = At(0) };
        var answered = asked with { State = CheckInState.Answered, NextAt = null, NewOpportunities = 2, PlanWhen = new("t-1"), Late = true, Given = GivenAnswers.None.With("calls", new(Number: 3)).With("why", new(Text: new("t-2"))), AnsweredBy = Omar };
        await db.Write(s => s.CheckIns.Save(asked));
        await db.Write(s => s.CheckIns.Save(On(23, Omar)));
        Assert.Equal(asked, await db.Read(s => s.CheckIns.Find(Ana, asked.Date)));
        await db.Write(s => s.CheckIns.Save(answered));
        Assert.Equal(answered, await db.Read(s => s.CheckIns.Find(Ana, asked.Date)));
        Assert.Single(await db.Read(s => s.CheckIns.Recent(Ana, 10)));
        Assert.Null(await db.Read(s => s.CheckIns.Find(Ana, asked.Date.PlusDays(1))));
    }

    [Theory, EachDatabase]
    public async Task One_persons_rows_are_listed_newest_first_or_from_a_date_on(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => new[] { On(9), On(30), On(23), On(23, Omar) }.ToList().ForEach(s.CheckIns.Save));
        Assert.Equal([30, 23], (await db.Read(s => s.CheckIns.Recent(Ana, 2))).Select(row => row.Date.Day));
        Assert.Equal([23, 30], (await db.Read(s => s.CheckIns.Since(Ana, new(2026, 11, 23)))).Select(row => row.Date.Day));
    }

    [Theory, EachDatabase]
    public async Task Of_older_dates_only_those_are_listed_of_which_something_came(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.CheckIns.Save(On(2) with { State = CheckInState.Answered });
            s.CheckIns.Save(On(3) with { State = CheckInState.NotDue });
            s.CheckIns.Save(On(4) with { State = CheckInState.LeftAlone });
            s.CheckIns.Save(On(9) with { State = CheckInState.NotDue });
            s.CheckIns.Save(On(10));
            s.CheckIns.Save(On(10, Omar));
        });
        Assert.Equal([10, 9, 4, 2], (await db.Read(s => s.CheckIns.Telling(Ana, new(2026, 11, 9), 10))).Select(row => row.Date.Day));
        Assert.Equal([10, 4], (await db.Read(s => s.CheckIns.Telling(Ana, new(2026, 11, 10), 2))).Select(row => row.Date.Day));
    }

    [Theory, EachDatabase]
    public async Task Due_rows_come_earliest_first_and_rows_with_nothing_to_come_never(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.CheckIns.NextDue()));
        await db.Write(s =>
        {
            s.CheckIns.Save(On(9) with { NextAt = null });
            s.CheckIns.Save(On(23) with { NextAt = At(20) });
            s.CheckIns.Save(On(23, Omar) with { NextAt = At(10) });
            s.CheckIns.Save(On(30) with { NextAt = At(30) });
        });
        Assert.Equal([Omar, Ana], (await db.Read(s => s.CheckIns.Due(At(20), 10))).Select(row => row.Person));
        Assert.Equal([Omar], (await db.Read(s => s.CheckIns.Due(At(20), 1))).Select(row => row.Person));
        Assert.Equal(At(10), await db.Read(s => s.CheckIns.NextDue()));
    }

    [Theory, EachDatabase]
    public async Task Open_rows_are_those_that_may_still_be_asked_or_answered_in_time(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var states = Enum.GetValues<CheckInState>();
        await db.Write(s =>
        {
            for (var i = 0; i < states.Length; i++)
            {
                s.CheckIns.Save(On(i + 1) with { State = states[i] });
            }
        });
        Assert.Equal(
            [CheckInState.Planned, CheckInState.Asking, CheckInState.Asked],
            (await db.Read(s => s.CheckIns.Open(Ana))).Select(row => row.State)
        );
        Assert.Empty(await db.Read(s => s.CheckIns.Open(Omar)));
    }

    static CheckIn On(int day, PersonId? person = null) => new(person ?? Ana, new LocalDate(2026, 11, day), Nine);
}

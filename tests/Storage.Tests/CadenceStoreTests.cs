using NodaTime;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class CadenceStoreTests
{
    static readonly CadenceState First = CadenceState.New(Ana) with { Version = 1, Cadence = Cadence.Daily, BehindSince = new(2026, 11, 2), Called = [Cadence.Silent, Cadence.Daily], Told = Cadence.Silent };

    [Theory, EachDatabase]
    public async Task How_often_a_rep_is_asked_is_read_back_as_it_was_saved_last(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Cadences.Of(Ana)));
        await db.Write(s => s.Cadences.Save(First));
        await db.Write(s => s.Cadences.Save(CadenceState.New(Omar) with { Version = 1 }));
        Assert.Equal(First, await db.Read(s => s.Cadences.Of(Ana)));
        var next = First with { Version = 2, Since = new(2026, 11, 9), CoachingAskedOn = new LocalDate(2026, 11, 16) };
        await db.Write(s => s.Cadences.Save(next));
        Assert.Equal(next, await db.Read(s => s.Cadences.Of(Ana)));
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_looked_at_the_same_time_the_second_looks_again(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Cadences.Save(First));
        await Assert.ThrowsAsync<VersionConflictException>(() => db.Write(s => s.Cadences.Save(First)));
        await Assert.ThrowsAsync<VersionConflictException>(() => db.Write(s => s.Cadences.Save(First with { Version = 3 })));
        Assert.Equal(First, await db.Read(s => s.Cadences.Of(Ana)));
    }
}

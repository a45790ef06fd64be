using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class DigestStoreTests
{
    [Theory, EachDatabase]
    public async Task Each_team_has_one_next_digest_or_none(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Digests.Of(Emea)));
        Assert.Null(await db.Read(s => s.Digests.NextDue()));
        await db.Write(s =>
        {
            s.Digests.Plan(Emea, At(20));
            s.Digests.Plan(new("apac"), At(10));
            s.Digests.Plan(new("us"), At(30));
            s.Digests.Plan(Emea, At(15));
        });
        Assert.Equal(At(15), await db.Read(s => s.Digests.Of(Emea)));
        Assert.Equal(At(10), await db.Read(s => s.Digests.NextDue()));
        Assert.Equal(["apac", "emea"], (await db.Read(s => s.Digests.Due(At(15), 10))).Select(team => team.Value));
        Assert.Equal(["apac"], (await db.Read(s => s.Digests.Due(At(15), 1))).Select(team => team.Value));
        Assert.Equal(["apac", "emea", "us"], (await db.Read(s => s.Digests.Teams())).Select(team => team.Value));
        await db.Write(s => s.Digests.Plan(new("apac"), null));
        Assert.Equal(At(15), await db.Read(s => s.Digests.NextDue()));
    }
}

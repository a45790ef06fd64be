using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.Promises;
using static SalesNudgeBot.Core.Tests.Promises.Storyland;

namespace SalesNudgeBot.Core.Tests.Cases;

public sealed class RolesTests
{
    static readonly Instant Now = Sample.Berlin.At("2026-11-25 15:17");

    readonly Storyland land = new();

    Chain Chain => land.Promised(Sample.Berlin.At("2026-11-23 09:05"), Sample.Berlin.At("2026-11-27 17:30"));

    [Theory]
    [InlineData(StepTarget.Deliverer, "omar")]
    [InlineData(StepTarget.LeadersChannel, "lena")]
    [InlineData(StepTarget.Leader, "lena")]
    [InlineData(StepTarget.Deputy, "dmitri")]
    [InlineData(StepTarget.LeadersLeader, "ruth")]
    [InlineData(StepTarget.Person, "priya")]
    public void Each_step_finds_who_holds_its_role(StepTarget tell, string person) => Assert.Equal((new PersonId(person), null), Receiver(tell));

    [Fact]
    public void A_leader_away_is_stood_in_for_by_the_deputy_and_anyone_else_is_passed_over()
    {
        land.IsAway(Lena, "2026-11-25", "2026-11-27");
        Assert.Equal((Dmitri, Lena), Receiver(StepTarget.LeadersChannel));
        Assert.Equal(Dmitri, Roles.InCharge(land.Team, land.Company, Now));
        land.IsAway(Dmitri, "2026-11-25", "2026-11-25");
        Assert.Equal((null, Dmitri), Receiver(StepTarget.Deputy));
        Assert.Equal((null, Lena), Receiver(StepTarget.Leader));
        Assert.Equal(Lena, Roles.InCharge(land.Team, land.Company, Now));
    }

    [Fact]
    public void Somebody_who_left_holds_no_role()
    {
        land.With(company => company with { People = company.People.Remove(Dmitri) });
        Assert.Equal((null, null), Receiver(StepTarget.Deputy));
    }

    [Theory]
    [InlineData("2026-11-20 18:00", "2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-20 17:00", "2026-11-23", "2026-11-23", false)]
    [InlineData("2026-11-20 17:00", "2026-11-21", "2026-11-22", false)]
    [InlineData("2026-11-20 18:00", "2026-11-21", "2026-11-22", false)]
    public void Away_is_who_misses_working_time_before_they_could_read_it(string now, string first, string last, bool away) =>
        Assert.Equal(away, Roles.IsAway(Lena, land.IsAway(Lena, first, last).Company, Sample.Berlin.At(now)));

    [Fact]
    public void Leader_deputy_and_whoever_was_told_may_act_and_nobody_else()
    {
        var chain = Chain;
        Assert.True(Roles.MayActOn(chain, Lena, land.Company));
        Assert.True(Roles.MayActOn(chain, Dmitri, land.Company));
        Assert.All(new[] { Ana, Omar, Priya, Ruth }, other => Assert.False(Roles.MayActOn(chain, other, land.Company)));
        var told = chain with { Case = new Case(new("c-1"), Now, land.Company.Policies["standard"], []) { Faces = [new("key", Ruth, 2, 0)] } };
        Assert.True(Roles.MayActOn(told, Ruth, land.Company));
    }

    [Fact]
    public void The_leader_talks_to_the_deliverers_leader_unless_that_is_themselves()
    {
        Assert.Equal(Priya, Roles.TalkTo(Chain, land.Company));
        land.With(company => company with { People = company.People.SetItem(Omar, company.Person(Omar) with { ReportsTo = Lena }) });
        Assert.Equal(Omar, Roles.TalkTo(Chain, land.Company));
        land.With(company => company with { People = company.People.SetItem(Omar, company.Person(Omar) with { ReportsTo = null }) });
        Assert.Equal(Omar, Roles.TalkTo(Chain, land.Company));
    }

    (PersonId? Person, PersonId? Away) Receiver(StepTarget tell) =>
        Roles.Receiver(Chain, new(tell, tell is StepTarget.Person ? Priya : null, Wait.Hours(1), false), land.Company, Now);
}

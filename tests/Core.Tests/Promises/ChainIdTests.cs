using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Tests.Promises;

public sealed class ChainIdTests
{
    [Fact]
    public void An_aggregate_names_the_chain_that_it_was_named_after() => Assert.Equal(new ChainId("p-4k2"), ChainId.Parse(new ChainId("p-4k2").Aggregate));

    [Fact]
    public void The_name_of_one_of_its_messages_names_the_chain() => Assert.Equal(new ChainId("p-4k2"), ChainId.Parse("chain/p-4k2#ask:2"));

    [Theory]
    [InlineData("checkin/ana/2026-11-23")]
    [InlineData("chains/p-4k2")]
    [InlineData("p-4k2")]
    [InlineData("")]
    public void Nothing_else_names_one(string aggregate) => Assert.Null(ChainId.Parse(aggregate));
}

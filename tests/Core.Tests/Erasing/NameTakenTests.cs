using SalesNudgeBot.Core.Erasing;

namespace SalesNudgeBot.Core.Tests.Erasing;

public sealed class NameTakenTests
{
    static readonly HashSet<string> NobodyElse = [];

    [Theory]
    [InlineData("checkin/ana-moreno/2026-11-23/ask", "checkin/former-rep-7/2026-11-23/ask")]
    [InlineData("ana-moreno", "former-rep-7")]
    [InlineData("ana-moreno/2026-11-23", "former-rep-7/2026-11-23")]
    [InlineData("person/ana-moreno-2", "person/ana-moreno-2")]
    [InlineData("channel/ana-moreno", "channel/ana-moreno")]
    [InlineData("Ask Ana", "Ask former rep 7")]
    [InlineData("I'll take 30 minutes with Ana on Tue 24 Nov", "I'll take 30 minutes with former rep 7 on Tue 24 Nov")]
    [InlineData("I'll talk to Ana by Thu 12:00", "I'll talk to former rep 7 by Thu 12:00")]
    [InlineData("Ana", "former rep 7")]
    [InlineData("Person ana-moreno: Ana Moreno, rep of Berlin", "Person former-rep-7: former rep 7, rep of Berlin")]
    [InlineData("Analysis of Ana Morenos", "Analysis of Ana Morenos")]
    public void Where_a_name_or_an_id_stands_the_former_one_stands(string before, string after) =>
        Assert.Equal(after, new NameTaken(new("ana-moreno"), FormerPerson.Id(true, 7), [], NobodyElse).In(before));

    [Theory]
    [InlineData("You will hear of it, and may will it")]
    [InlineData("Will you be there?")]
    public void A_name_that_is_a_word_is_left_among_words(string text) =>
        Assert.Equal(text, new NameTaken(new("will"), FormerPerson.Id(true, 7), ["Will Young"], NobodyElse).In(text));

    [Fact]
    public void A_name_that_the_id_does_not_tell_is_given()
    {
        var taken = new NameTaken(new("am"), FormerPerson.Id(false, 3), ["Zoë Ångström"], NobodyElse);

        Assert.Equal("To former colleague 3: former colleague 3", taken.In("To Zoë Ångström: Zoë Ångström"));
        Assert.Equal("Ask former colleague 3", taken.In("Ask Zoë"));
    }

    [Fact]
    public void A_given_name_that_somebody_else_has_is_theirs_and_stays()
    {
        var taken = new NameTaken(new("ana-moreno"), FormerPerson.Id(true, 7), [], new HashSet<string> { "Ana" });

        Assert.Equal("Ask Ana", taken.In("Ask Ana"));
        Assert.Equal("former rep 7 and Ana Lopez", taken.In("Ana Moreno and Ana Lopez"));
    }
}

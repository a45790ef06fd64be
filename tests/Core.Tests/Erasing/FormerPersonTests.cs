using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Tests.Erasing;

public sealed class FormerPersonTests
{
    static readonly Company Nobody = new("Storyland", [], [], [], [], AttentionBudget.Default, Retention.Default);

    [Theory]
    [InlineData(true, 7, "former-rep-7", "former rep 7")]
    [InlineData(false, 12, "former-colleague-12", "former colleague 12")]
    public void A_former_person_is_called_by_what_they_were_and_a_number(bool rep, int number, string id, string name)
    {
        var former = FormerPerson.Id(rep, number);

        Assert.Equal((id, name, number), (former.Value, FormerPerson.NameOf(former), FormerPerson.NumberOf(former)));
        Assert.Equal(name, Nobody.ShortName(former));
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("former-rep-")]
    [InlineData("former-rep-x")]
    [InlineData("former-rep--1")]
    [InlineData("the-former-rep-7")]
    public void Everybody_else_keeps_their_id(string id)
    {
        Assert.Null(FormerPerson.NameOf(new PersonId(id)));
        Assert.Equal(id, Nobody.ShortName(new(id)));
    }

    [Fact]
    public void An_erased_id_is_known_again_in_any_letters_and_not_written_anywhere()
    {
        Assert.Equal(ErasedId.Of("ana-moreno"), ErasedId.Of("Ana-Moreno"));
        Assert.NotEqual(ErasedId.Of("ana-moreno"), ErasedId.Of("ana-morena"));
        Assert.DoesNotContain("ana", ErasedId.Of("ana-moreno"), StringComparison.Ordinal);
    }
}

using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.People;

namespace Teams.Tests.People;

public sealed class MemberTests
{
    const string Tenant = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public void The_directory_id_is_read_under_either_name_and_in_lower_case(string name) =>
        Assert.Equal("00aa", Read($$"""{"id":"29:1","{{name}}":"00AA"}""")!.Account);

    [Theory]
    [InlineData("""{"id":"29:1"}""")]
    [InlineData("""{"objectId":"00aa"}""")]
    [InlineData("""{"id":7,"objectId":[]}""")]
    [InlineData("\"29:1\"")]
    public void Who_has_no_ids_is_nobody(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("", AccountState.Active)]
    [InlineData(""","userRole":"user","tenantId":"11111111-1111-1111-1111-111111111111" """, AccountState.Active)]
    [InlineData(""","userRole":"anonymous" """, AccountState.External)]
    [InlineData(""","tenantId":"22222222-2222-2222-2222-222222222222" """, AccountState.External)]
    [InlineData(""","userPrincipalName":"kim_else.example#EXT#@nordwind.example","tenantId":"22222222-2222-2222-2222-222222222222" """, AccountState.Guest)]
    public void Whose_people_they_are_is_told_by_tenant_role_and_name(string more, AccountState state) =>
        Assert.Equal(state, Read($$"""{"id":"29:1","objectId":"00aa"{{more}}}""")!.State);

    static Member? Read(string json) => Member.Read(JsonDocument.Parse(json).RootElement, Tenant);
}

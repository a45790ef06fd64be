using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class TeamsTests
{
    const string AppId = "0f3c4f5e-1111-4a4a-9b9b-000000000001";
    const string Tenant = "0f3c4f5e-2222-4a4a-9b9b-000000000002";

    static readonly WorkspaceId Main = new("main");

    [Fact]
    public void A_tenant_keeps_where_its_secret_is_and_no_secret()
    {
        var result = Text.Read(Text.Teams);

        Assert.Empty(result.Lines());
        Assert.Equal(new TeamsSettings(Main, AppId, Tenant, TeamsSignIn.Secret, Env("SECRET"), null, TeamsCloudName.Public), Assert.Single(result.Teams));
        Assert.Equal(new Workspace(Main, Platform.Teams), Assert.Single(result.Company!.Workspaces));
        Assert.Equal(["teams"], result.Platforms);
    }

    [Theory]
    [InlineData("sign_in: certificate, certificate: 'file:bot.pem'", TeamsSignIn.Certificate)]
    [InlineData("sign_in: managed-identity", TeamsSignIn.ManagedIdentity)]
    [InlineData("sign_in: none", TeamsSignIn.None)]
    public void There_are_other_ways_to_sign_in_than_by_a_secret(string keys, TeamsSignIn signIn)
    {
        var result = Text.Read(Text.TeamsBut("app_secret: 'env:SECRET'", keys));

        Assert.Empty(result.Lines());
        Assert.Equal(signIn, Assert.Single(result.Teams).SignIn);
    }

    [Fact]
    public void Another_cloud_is_named() =>
        Assert.Equal(TeamsCloudName.GccHigh, Assert.Single(Text.Read(Text.TeamsBut("app_secret:", "cloud: gcc-high, app_secret:")).Teams).Cloud);

    [Fact]
    public void People_are_found_by_address_or_object_id_and_need_no_zone()
    {
        var result = Text.Read(Text.Teams);

        Assert.Equal("lena@nord.example", result.Company!.Person(new("lena")).Email);
        Assert.Equal("7faf8ab2-3d56-4244-b585-20c8a42ed2b8", result.Company.Person(new("ana")).Accounts[Main]);
        Assert.Equal(["ana", "lena"], result.ZoneFromPlatform.Select(person => person.Value).Order());
    }

    [Theory]
    [InlineData("Leaders Berlin", "Leaders Berlin")]
    [InlineData("'19:abc_-1@thread.tacv2'", "19:abc_-1@thread.tacv2")]
    [InlineData("'https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Leaders?groupId=1&tenantId=2'", "19:abc@thread.tacv2")]
    public void A_channel_is_written_as_its_name_its_id_or_its_link(string written, string channel) =>
        Assert.Equal(channel, Assert.Single(Text.Read(Text.TeamsBut("channel: Leaders Berlin", $"channel: {written}")).Company!.Teams.Values).Channel);

    [Theory]
    [InlineData("app_secret: 'env:SECRET'", "cloud: public", "M102")]
    [InlineData("app_secret: 'env:SECRET'", "sign_in: certificate", "M102")]
    [InlineData("app_secret: 'env:SECRET'", "sign_in: by hand", "M208")]
    [InlineData("app_secret: 'env:SECRET'", "app_secret: plainly-wrong", "M013")]
    [InlineData("app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001, ", "", "M102")]
    [InlineData("tenant: 0f3c4f5e-2222", "tenant: f3c4f5e-2222", "M218")]
    [InlineData("app_secret:", "bot_token: 'env:B', app_secret:", "M101")]
    [InlineData("{main: 7FAF8AB2-3d56-4244-b585-20c8a42ed2b8}", "{main: ana@nord.example}", "M214")]
    [InlineData("{main: 7FAF8AB2-3d56-4244-b585-20c8a42ed2b8}", "{}", "M504")]
    [InlineData("channel: Leaders Berlin", "channel: '19:abc@elsewhere'", "M216")]
    [InlineData("channel: Leaders Berlin", "channel: 'https://example.com/l/chat/1'", "M216")]
    [InlineData("reps: {ana: }", "reps_from: {user_group: S012AB3CD}", "M506")]
    public void A_mistake_brings_its_finding_once(string passage, string replacement, params string[] codes) =>
        Assert.Equal(codes, Text.Read(Text.TeamsBut(passage, replacement)).Findings.Select(finding => finding.Code));

    [Fact]
    public void Slack_and_Teams_may_stand_beside_each_other()
    {
        var result = Text.Read(Text.TeamsBut("people:", "  other: {platform: slack, transport: socket, bot_token: 'env:B2', app_token: 'env:A2'}\npeople:"));

        Assert.Empty(result.Lines());
        Assert.Equal([Platform.Teams, Platform.Slack], result.Company!.Workspaces.Select(workspace => workspace.Platform));
    }

    static SecretReference Env(string name) => new(SecretPlace.Environment, name);
}

using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class SlackTests
{
    static readonly WorkspaceId Main = new("main");

    [Fact]
    public void A_workspace_keeps_where_its_secrets_are_and_no_secret()
    {
        var result = Text.Read(Text.SlackBut(
            "transport: socket, bot_token: 'env:BOT', app_token: 'env:APP'",
            "transport: http, bot_token: 'env:BOT', signing_secret: 'file:s', api_url: 'env:ELSEWHERE'"));

        Assert.Equal(
            new SlackSettings(Main, false, Env("BOT"), null, new(SecretPlace.File, "s"), Env("ELSEWHERE")),
            Assert.Single(result.Slack));
        Assert.Equal(new Workspace(Main, Platform.Slack), Assert.Single(result.Company!.Workspaces));
        Assert.Equal(["slack"], result.Platforms);
    }

    [Fact]
    public void The_base_address_comes_from_the_environment_unless_another_place_is_named() =>
        Assert.Equal(Env("SLACK_API_URL"), Assert.Single(Text.Read(Text.Slack).Slack).ApiUrl);

    [Fact]
    public void People_of_a_slack_workspace_are_found_by_address_or_account_and_need_no_zone()
    {
        var result = Text.Read(Text.Slack);

        var company = result.Company!;
        Assert.Empty(result.Lines());
        Assert.Equal("lena@nord.example", company.Person(new("lena")).Email);
        Assert.Equal("U012AB3CD", company.Person(new("ana")).Accounts[Main]);
        Assert.Equal(["ana", "lena"], result.ZoneFromPlatform.Select(person => person.Value).Order());
    }

    [Fact]
    public void Until_slack_says_a_zone_the_first_one_of_the_company_holds()
    {
        var result = Text.Read(Text.SlackBut("name: Lena F,", "name: Lena F, zone: Asia/Kolkata,"));

        Assert.Equal("Asia/Kolkata", result.Company!.Person(new("ana")).Zone.Id);
        Assert.Equal([new PersonId("ana")], result.ZoneFromPlatform);
    }

    [Fact]
    public void A_team_and_a_person_may_be_in_another_workspace_than_the_first()
    {
        var company = Text.Read(Text.Slack
            .Replace("people:", "  other: {platform: slack, transport: socket, bot_token: 'env:B2', app_token: 'env:A2'}\npeople:", StringComparison.Ordinal)
            .Replace("channel: leaders", "channel: leaders\n    workspace: other", StringComparison.Ordinal)
            .Replace("accounts: {main: U012AB3CD}", "accounts: {other: U012AB3CD}", StringComparison.Ordinal)
            .Replace("email: lena@nord.example", "email: lena@nord.example, workspace: main", StringComparison.Ordinal)).Company!;

        Assert.Equal(
            ["other", "other", "main"],
            new Destination[] { new Destination.LeadersChannel(new("north")), new Destination.Person(new("ana")), new Destination.Person(new("lena")) }
                .Select(to => company.WorkspaceOf(to).Value));
    }

    [Fact]
    public void Reps_may_come_from_a_user_group()
    {
        var result = Text.Read(Text.SlackBut("reps: {ana: }", "reps_from: {user_group: S012AB3CD, calendar: standard, opportunities_per_month: 8}"));

        Assert.Empty(result.Lines());
        Assert.Equal([new GroupReps(new("north"), "S012AB3CD", "standard", 8)], result.Groups);
    }

    [Theory]
    [InlineData("leaders-berlin", "leaders-berlin")]
    [InlineData("'#leaders-berlin'", "leaders-berlin")]
    [InlineData("C012AB3CD", "C012AB3CD")]
    [InlineData("führung", "führung")]
    public void A_channel_is_written_as_its_name_or_its_id(string written, string channel) =>
        Assert.Equal(channel, Assert.Single(Text.Read(Text.SlackBut("channel: leaders", $"channel: {written}")).Company!.Teams.Values).Channel);

    [Theory]
    [InlineData("transport: socket, bot_token: 'env:BOT'", "app_token")]
    [InlineData("transport: http, bot_token: 'env:BOT', app_token: 'env:APP'", "signing_secret")]
    [InlineData("transport: socket, app_token: 'env:APP'", "bot_token")]
    [InlineData("bot_token: 'env:BOT', app_token: 'env:APP'", "transport")]
    public void What_a_transport_needs_is_named_and_nothing_besides(string keys, string missing)
    {
        var finding = Assert.Single(Text.Read(Text.SlackBut("transport: socket, bot_token: 'env:BOT', app_token: 'env:APP'", keys)).Findings);

        Assert.Equal(("M102", $"'{missing}' is missing"), (finding.Code, finding.Says));
    }

    [Theory]
    [InlineData("bot_token: 'env:BOT'", "bot_token: 'plainly-wrong'", "M013")]
    [InlineData("bot_token: 'env:BOT'", "bot_tokn: 'env:BOT'", "M102", "M101")]
    [InlineData("platform: slack", "platform: slak", "M208")]
    [InlineData("app_token: 'env:APP'", "app_token: 'env:APP', api_url: 'https://elsewhere.example/'", "M217")]
    [InlineData("app_token: 'env:APP'", "app_token: ['env:APP']", "M103")]
    [InlineData("{main: U012AB3CD}", "[U012AB3CD]", "M103")]
    [InlineData("{main: U012AB3CD}", "{mian: U012AB3CD}", "M504", "M502")]
    public void A_mistake_brings_its_finding_once(string passage, string replacement, params string[] codes) =>
        Assert.Equal(codes, Text.Read(Text.SlackBut(passage, replacement)).Findings.Select(finding => finding.Code));

    [Fact]
    public void Seven_mistakes_of_a_slack_company_come_at_once_with_what_would_be_right()
    {
        var result = Text.Read(
            """
            version: 1
            company: {name: Nord}
            workspaces:
              main: {platform: slack, transport: sockets, bot_token: 'env:BOT'}
            people:
              lena: {name: Lena F, email: lena@nord, admin: true}
              ana: {name: Ana M, accounts: {main: '@ana'}}
              omar: {name: Omar H}
            teams:
              north:
                name: North
                workspace: mian
                leader: lena
                channel: Leaders
                reps: {ana: }
                reps_from: {user_group: sales}
            """);

        Assert.Equal(
            [
                "m.yaml:4:38: error M208: 'sockets' is not a transport; right would be socket",
                "m.yaml:6:31: error M213: 'lena@nord' is not an e-mail address; right would be an address, as in ana@nordwind.example",
                "m.yaml:7:39: error M214: '@ana' is not the id of a Slack member; right would be an id as in U012AB3CD, which 'Copy member ID' in their profile gives",
                "m.yaml:8:3: error M504: 'omar' cannot be found in workspace 'main'; right would be an email, or accounts: with the member id there",
                "m.yaml:12:16: error M502: no workspace has the id 'mian'; right would be main",
                "m.yaml:14:14: error M216: 'Leaders' is not a Slack channel; right would be its name, as in leaders-berlin, or its id, as in C012AB3CD",
                "m.yaml:16:29: error M215: 'sales' is not the id of a Slack user group; right would be an id as in S012AB3CD, which 'Copy group ID' in the group's menu gives",
            ],
            result.Lines());
    }

    [Fact]
    public void A_workspace_that_could_stand_in_a_file_that_cannot_be_read_is_not_missed()
    {
        var result = Text.Read(
            ("people.yaml", "people:\n  ana: {name: Ana M}\n"),
            ("broken.yaml", "workspaces: [\n"));

        Assert.Equal(["M006"], result.Findings.Select(finding => finding.Code));
    }

    static SecretReference Env(string name) => new(SecretPlace.Environment, name);
}

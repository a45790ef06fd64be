using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Guiding;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Tests;

public sealed class InitTests : IDisposable
{
    static readonly InitAnswers Nothing = new(null, null, null, null, null, [], null, null, null, null);

    readonly TemporaryFolder temporary = new();
    readonly StringWriter output = new();

    string Target => temporary["company"];

    [Fact]
    public async Task Questions_lead_to_a_manifest_without_a_finding()
    {
        await Init(Nothing, "Nordwind", "", "", "", "Lena Fischer", "Ana Moreno", "Jonas Weber jonas@nordwind.example", "", "Europe/Berlin", "");

        var (company, _) = Written();
        Assert.Equal(("Nordwind", Platform.Local), (company.Name, company.Workspaces[0].Platform));
        var team = company.Teams[new("sales")];
        Assert.Equal(("Sales", "leaders-sales", "lena-fischer"), (team.Name, team.Channel, team.Leader.Value));
        Assert.Equal(["ana-moreno", "jonas-weber"], team.Reps.Select(rep => rep.Id.Value));
        Assert.Equal(("Europe/Berlin", "jonas@nordwind.example"), (company.People[new("ana-moreno")].Zone.Id, company.People[new("jonas-weber")].Email));
        Assert.Contains($"manifest check {Target}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_is_said_at_once_and_asked_again()
    {
        await Init(
            Nothing,
            "", "Nordwind",
            "slak", "slack",
            "Berlin",
            "Leaders Berlin", "#leaders-berlin",
            "Lena Fischer", "Lena Fischer lena(at)nordwind", "Lena Fischer <lena@nordwind.example>",
            "", "Lena Fischer other@nordwind.example", "Ana Moreno lena@nordwind.example", "Ana Moreno ana@nordwind.example", "",
            "9-5", "10:00-18:30");

        var said = output.ToString();
        Assert.All(
            [
                "That is needed.",
                "'slak' is none of them; right would be slack",
                "'Leaders Berlin' is not a Slack channel; right would be its name, as in leaders-berlin, or its id",
                "Lena Fischer is found in Slack by their e-mail address",
                "Lena Fischer is there already",
                "lena@nordwind.example is somebody else's address already",
                "'9-5' is not working hours; right would be a start and a later end, as in 09:00-17:30",
            ],
            complaint => Assert.Contains(complaint, said, StringComparison.Ordinal));
        var (company, manifest) = Written();
        Assert.Equal("leaders-berlin", company.Teams[new("berlin")].Channel);
        Assert.Equal(2, manifest.ZoneFromPlatform.Count);
    }

    [Fact]
    public async Task For_Teams_it_asks_for_the_registration_too()
    {
        await Init(
            Nothing with { Company = "Nord: \"Wind\" #1", Platform = Platform.Teams },
            "42", "0f3c4f5e-1111-4a4a-9b9b-000000000001", "0f3c4f5e-2222-4a4a-9b9b-000000000002",
            "", "", "Zoë Ødegård zoe@nordwind.example", "Ana Moreno ana@nordwind.example", "", "Asia/Kolkata", "");

        var (company, manifest) = Written();
        Assert.Equal(("Nord: \"Wind\" #1", "Leaders Sales"), (company.Name, company.Teams[new("sales")].Channel));
        Assert.Equal("0f3c4f5e-2222-4a4a-9b9b-000000000002", Assert.Single(manifest.Teams).Tenant);
    }

    [Fact]
    public async Task Whoever_stops_in_the_middle_leaves_nothing_behind()
    {
        var stopped = await Assert.ThrowsAsync<CannotStartException>(() => Init(Nothing, "Nordwind", "local"));

        Assert.Contains("Nothing was written", stopped.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Path));
    }

    [Theory]
    [InlineData("people.yaml")]
    [InlineData("other.yml")]
    [InlineData("manifest.schema.json")]
    public async Task A_manifest_that_is_there_is_left_as_it_is(string name)
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, name), "mine", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<CannotStartException>(() => Init(Nothing));

        Assert.Equal(ExitCode.No, refused.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Target, name), TestContext.Current.CancellationToken));
        Assert.Single(Directory.EnumerateFiles(Target));
    }

    [Fact]
    public async Task With_options_nobody_is_asked()
    {
        var ended = await TheProgram.Run(
            "init", Target, "--company", "Nordwind", "--platform", "slack", "--team", "Berlin", "--leader", "Lena Fischer <lena@nordwind.example>",
            "--rep", "Ana Moreno <ana@nordwind.example>", "--rep", "Jonas Weber <jonas@nordwind.example>");
        var check = await TheProgram.Run("manifest", "check", Target);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Equal((0, "Fine: Nordwind, 3 people, 1 team.\n"), (check.Code, check.Output));
        Assert.All(Directory.GetFiles(Target, "*.yaml"), file => Assert.StartsWith("# yaml-language-server: $schema=manifest.schema.json\n", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal(SalesNudgeBot.Manifest.Schema.JsonSchema.Text(), await File.ReadAllTextAsync(Path.Combine(Target, "manifest.schema.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_terminal_the_options_that_are_missing_are_named()
    {
        var ended = await TheProgram.Run("init", Target, "--platform", "teams", "--company", "Nordwind", "--leader", "Lena Fischer <lena@nordwind.example>");

        ended.SaysOnly(2, "--team, --rep, --app-id, --tenant");
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task Wrong_options_are_all_told_at_once()
    {
        var ended = await TheProgram.Run("init", Target, "--platform", "slack", "--zone", "Europe/Berln", "--hours", "late", "--rep", "Ana");

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Equal(["--zone", "--hours", "--rep"], ended.Error.TrimEnd().Split('\n').Select(line => line.Split(':')[0]));
        Assert.Contains("right would be Europe/Berlin", ended.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        temporary.Dispose();
        output.Dispose();
    }

    Task<int> Init(InitAnswers given, params string[] lines) =>
        InitCommand.Run(Target, given, new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, TestContext.Current.CancellationToken);

    (Company Company, ManifestResult Manifest) Written()
    {
        var manifest = ManifestReader.Read(Target);
        Assert.Empty(manifest.Findings);
        return (manifest.Company!, manifest);
    }
}

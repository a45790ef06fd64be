using System.Text.Json;
using FakeSlack.Faults;
using FakeSlack.Model;

namespace SalesNudgeBot.Host.Tests.Slack;

public sealed class DoctorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workspace_set_up_as_the_guide_says_is_fine(bool socket)
    {
        await using var nordwind = await Nordwind.Open(socket);

        var ended = await nordwind.Doctor();

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("15 of 15 found", ended.Output, StringComparison.Ordinal);
        Assert.Contains("America/New_York 1", ended.Output, StringComparison.Ordinal);
        Assert.Contains("#leaders-berlin", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nFine.\n", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(nordwind.Team.BotToken, ended.Output, StringComparison.Ordinal);
        Assert.Empty(nordwind.Team.Complaints);
        Assert.DoesNotContain(nordwind.Team.Calls, call => call.Method is "chat.postMessage" or "conversations.open" or "views.publish");
    }

    public static TheoryData<string> Faults => [.. Broken.Keys];

    static readonly Dictionary<string, (Action<Nordwind> Break, string[] Says)> Broken = new()
    {
        ["no bot token"] = (n => n.Environment["SLACK_BOT_TOKEN"] = null, ["main: secrets", "SLACK_BOT_TOKEN is not set"]),
        ["an app token for a bot token"] = (n => n.Environment["SLACK_BOT_TOKEN"] = n.Team.AppToken, ["main: secrets", "xoxb-"]),
        ["a token that is not good"] = (n => n.Environment["SLACK_BOT_TOKEN"] = "xoxb-" + "1-2-3", ["main: bot token", "invalid_auth", "OAuth & Permissions"]),
        ["an uninstalled app"] = (n => n.Team.Gone = "account_inactive", ["main: bot token", "account_inactive", "Install the app"]),
        ["two scopes too few"] = (n => n.Team.Scopes.ExceptWith(["dnd:read", "commands"]), ["main: scopes", "missing: commands, dnd:read", "Reinstall"]),
        ["an app token that is not good"] = (n => n.Environment["SLACK_APP_TOKEN"] = "xapp-" + "1-2-3", ["main: app-level token", "invalid_auth", "connections:write"]),
        ["an address nobody has"] = (n => n.People["omar"].User.Email = "omar@elsewhere.example", ["main: omar", "omar@nordwind.example", "14 of 15 found"]),
        ["a member id nobody has"] = (n => n.Edit("people.yaml", "email: omar@nordwind.example", "accounts: { main: U0NOBODY }"), ["main: omar", "U0NOBODY"]),
        ["somebody deactivated"] = (n => n.Deactivate("omar"), ["main: omar", "is deactivated", "14 of 15 found"]),
        ["somebody of another company"] = (n => n.ByAccount("omar").User.IsStranger = true, ["main: omar", "another company"]),
        ["two people with one account"] = (n => n.Edit("people.yaml", "email: omar@nordwind.example", $"accounts: {{ main: {n.People["priya"].Id} }}"), ["main: priya", "same account as omar"]),
        ["a bot that was not invited"] = (n => n.Channels["berlin"].Members.Remove(n.Team.Bot.Id), ["main: channel of berlin", "#leaders-berlin", "/invite @salesnudge"]),
        ["a channel by id without the bot"] = (n => n.PublicById("berlin", withBot: false, open: true), ["main: channel of berlin", "the bot is not in", "/invite @salesnudge"]),
        ["a public channel"] = (n => n.PublicById("berlin", withBot: true), ["main: channel of berlin", "is public", "open: true"]),
        ["an archived channel"] = (n => n.ById("berlin").Archived = true, ["main: channel of berlin", "is archived"]),
        ["a channel shared with another company"] = (n => n.Channels["berlin"].Shared = true, ["main: channel of berlin", "shared with another company"]),
        ["a rep in the leaders' channel"] = (n => n.Channels["berlin"].Members.Add(n.People["ana"].Id), ["main: channel of berlin", "Ana Moreno"]),
        ["a user group that nobody has"] = (n => n.Edit("teams.yaml", "    channel: leaders-berlin", "    channel: leaders-berlin\n    reps_from: { user_group: S0NOBODY }"), ["main: reps of berlin", "S0NOBODY"]),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_is_named_with_what_to_do(string fault)
    {
        await using var nordwind = await Nordwind.Open();
        var (breakIt, says) = Broken[fault];
        breakIt(nordwind);

        var ended = await nordwind.Doctor();

        Assert.Equal((1, ""), (ended.Code, ended.Error));
        Assert.All(says, words => Assert.Contains(words, ended.Output, StringComparison.Ordinal));
        Assert.EndsWith("\n1 problem.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_deserves_a_word_is_no_problem()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.People["omar"].User.IsRestricted = true;
        nordwind.People["priya"].User.Zone = null;
        nordwind.People["sam"].User.Zone = "Mars/Olympus";
        nordwind.PublicById("berlin", withBot: true);
        nordwind.Edit("teams.yaml", "    leader: lena", "    open: true\n    leader: lena");

        var ended = await nordwind.Doctor();

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.All(["is a guest", "Slack says no zone", "Mars/Olympus", "open to others"], words => Assert.Contains(words, ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_problems_come_at_once_under_each_other_and_as_json()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Team.Scopes.Remove("dnd:read");
        nordwind.Deactivate("omar");
        nordwind.Channels["new-york"].Members.Remove(nordwind.Team.Bot.Id);

        var table = await nordwind.Doctor();
        var json = await nordwind.Doctor("--json");

        var lines = table.Output.TrimEnd().Split('\n');
        Assert.Equal((1, "3 problems."), (table.Code, lines[^1]));
        Assert.Single(lines.Where(line => line.StartsWith("main: ", StringComparison.Ordinal)).Select(line => line.IndexOf("  ok  ", StringComparison.Ordinal)).Where(column => column > 0).Distinct());
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(1, json.Code);
        Assert.False(document.RootElement.GetProperty("ok").GetBoolean());
        var problems = document.RootElement.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("result").GetString() == "problem").ToList();
        Assert.Equal(["scopes", "omar", "channel of new-york"], problems.Select(problem => problem.GetProperty("what").GetString()));
        Assert.All(problems, problem => Assert.False(string.IsNullOrEmpty(problem.GetProperty("fix").GetString())));
    }

    [Fact]
    public async Task A_slack_that_cannot_be_reached_is_no_verdict()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Environment["SLACK_API_URL"] = "http://127.0.0.1:9/api/";

        var ended = await nordwind.Doctor();

        Assert.Equal((3, ""), (ended.Code, ended.Error));
        Assert.Contains("does not answer", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_and_is_not_slack_is_said_to_be_something_else()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Team.Faults.Always("auth.test", new Fault.Page(200));

        var ended = await nordwind.Doctor();

        Assert.Equal(3, ended.Code);
        Assert.Contains("is not Slack", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reps_of_a_user_group_are_counted_and_those_who_cannot_be_named()
    {
        await using var nordwind = await Nordwind.Open();
        var group = nordwind.Team.AddGroup("sales-berlin", nordwind.People["ana"], nordwind.Team.AddPerson("Noor Ali"), nordwind.People["sam"]);
        nordwind.Team.Person(group.Users[1]).User.IsStranger = true;
        nordwind.Edit("teams.yaml", "    channel: leaders-berlin", $"    channel: leaders-berlin\n    reps_from: {{ user_group: {group.Id} }}");

        var ended = await nordwind.Doctor();

        Assert.Equal(0, ended.Code);
        Assert.Contains($"2 in user group {group.Id}", ended.Output, StringComparison.Ordinal);
        Assert.Contains(group.Users[1], ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_with_errors_is_put_right_first()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Edit("company.yaml", "platform: slack", "platform: slak");

        var ended = await nordwind.Doctor();

        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains("M208", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_in_the_local_workspace_has_nothing_else_to_look_at()
    {
        var ended = await TheProgram.Run("doctor");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("nothing else to look at", ended.Output, StringComparison.Ordinal);
    }
}

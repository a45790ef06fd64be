using FakeSlack.Model;

namespace SalesNudgeBot.Host.Tests.Slack;

/// <summary>The program as an admin starts it after the guide, in front of a Slack that is not Slack's.</summary>
public sealed class RunInSlackTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_guide_to_the_first_answer(bool socket)
    {
        await using var nordwind = await Nordwind.Open(socket);
        using var program = nordwind.Run();
        var greeting = await program.Greeting();
        Assert.Contains("Nordwind", greeting.Text, StringComparison.Ordinal);
        Assert.Contains(socket ? "main, by Socket Mode" : "/slack/events", greeting.Text, StringComparison.Ordinal);
        await nordwind.Reach(greeting.Address);
        var ana = nordwind.People["ana"];

        await ana.Command("/nudge help");
        await ana.Until(person => person.Sees().Any(message => message.Text.Contains("You can also write", StringComparison.Ordinal)), TimeSpan.FromMinutes(2));
        await ana.Types("promised Acme SSO live by tomorrow, Omar delivers");
        await ana.Until(person => person.Sees().Any(message => message.Text.Contains("Acme", StringComparison.Ordinal)), TimeSpan.FromMinutes(2));

        await nordwind.Reach(greeting.Address);
        using var http = new HttpClient { BaseAddress = greeting.Address };
        using var ready = await http.GetAsync("/readyz", Cancellation);
        Assert.Contains("\"workspaces\":{\"main\":{\"ready\":true}}", await ready.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var page = await http.GetAsync("/", Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        var ended = await program.Terminate();
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Empty(nordwind.Team.Complaints);
    }

    [Fact]
    public async Task Every_secret_that_is_missing_is_named_at_once_by_where_it_was_looked_for()
    {
        await using var nordwind = await Nordwind.Open();
        nordwind.Environment["SLACK_BOT_TOKEN"] = null;
        nordwind.Edit("company.yaml", "env:SLACK_APP_TOKEN", "file:app-token");

        var missing = await nordwind.RunUntilItEnds();
        await File.WriteAllTextAsync(Path.Combine(nordwind.Manifest, "app-token"), nordwind.Team.BotToken + "\n", Cancellation);
        var mixedUp = await nordwind.RunUntilItEnds();

        Assert.Equal((3, ""), (missing.Code, missing.Output));
        Assert.Contains("SLACK_BOT_TOKEN is not set", missing.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(nordwind.Manifest, "app-token"), missing.Error, StringComparison.Ordinal);
        Assert.Contains("file:app-token of workspace main is not an app-level token", mixedUp.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(nordwind.Team.BotToken, mixedUp.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nordwind.Data));
    }

    [Fact]
    public async Task A_clock_that_nobody_could_move_is_refused()
    {
        await using var nordwind = await Nordwind.Open();

        var ended = await nordwind.RunUntilItEnds("--clock", "simulated");

        ended.SaysOnly(2, "--clock simulated", "local page");
    }
}

using System.Diagnostics;
using System.Globalization;
using FakeSlack.Delivery;
using FakeSlack.Model;
using FakeSlack.People;
using SalesNudgeBot.Tests.Shared;

namespace Slack.Tests.Honesty;

/// <summary>Slack's own SDK takes the fake for Slack: an app of @slack/bolt hears everything from it and does everything to it.</summary>
public sealed class BoltTests(OneSlack slack)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_of_the_official_SDK_lives_a_day_in_the_fake(bool socketMode)
    {
        Node.Needed();
        // The SDK reads its own clock.
        var team = slack.Server.NewTeam(new() { SocketMode = socketMode, AckWithin = Patience, TriggersLive = Patience, Limits = new(ChannelGap: TimeSpan.Zero), Scopes = [.. TeamOptions.UsualScopes, "channels:history"] });
        var ana = team.AddPerson("Ana Moreno");
        var sales = team.AddChannel("sales", people: [ana]);
        using var app = await Start(team);
        try
        {
            await Lives(ana, sales);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
            await app.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(team.Complaints);
        Assert.All(team.Calls, call => Assert.True(call.IsOk, $"{call.Method}: {call.Answer}"));
    }

    static async Task Lives(SlackPerson ana, SlackChannel sales)
    {
        await Takes(ana.Types("ask me"));
        await ana.Until(person => person.SeesButton("Yes"), Patience);
        Assert.Equal("Can you deliver it?\n[Yes] [Change]", ana.Sees()[^1].Text);
        await Takes(ana.Types("look"));
        await Sees(ana, "found 1");

        await Takes(ana.Clicks("Change"));
        await ana.Until(person => person.Form?.Title == "Change", Patience);
        Assert.True((await ana.Fills(("when", "yesterday")))!.Acknowledged);
        Assert.Equal("That has passed", ana.FormErrors["when"]);
        Assert.True((await ana.Fills(("when", "Friday")))!.Acknowledged);
        Assert.Null(ana.Form);
        await Sees(ana, "Noted: Friday");

        await Takes(ana.Clicks("Yes"));
        await Sees(ana, "Accepted");
        await Sees(ana, "Thank you");
        Assert.False(ana.SeesButton("Yes"));

        await Takes(ana.Command("/nudge pace & more"));
        await Sees(ana, "You said pace & more");
        await Takes(ana.OpensHome());
        await ana.Until(person => person.Home == "You are on pace", Patience);
        await Takes(ana.UsesShortcut("record_promise"));
        await ana.Until(person => person.Form?.Title == "Record", Patience);
        await Takes(ana.TypesIn(sales, "are you there?"));
        await Sees(ana, "Heard Ana Moreno");
    }

    static async Task Takes(Task<Answer> task)
    {
        var answer = await task;
        Assert.True(answer.Acknowledged, $"{answer.Status} {answer.Reason} {answer.Body}");
    }

    static Task Sees(SlackPerson person, string says) => person.Until(one => one.Sees().Any(seen => seen.Text == says), Patience);

    async Task<Process> Start(SlackTeam team)
    {
        var app = Node.StartScript(
            Path.Combine(Node.Folder, "bolt-app.mjs"),
            [],
            new Dictionary<string, string>
            {
                ["SLACK_API_URL"] = slack.Server.ApiUrl.ToString(),
                ["BOT_TOKEN"] = team.BotToken,
                [team.Options.SocketMode ? "APP_TOKEN" : "SIGNING_SECRET"] = team.Options.SocketMode ? team.AppToken : team.SigningSecret,
            });
        var line = await app.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(line?.StartsWith("ready ", StringComparison.Ordinal) == true, line + (line is null ? await app.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : ""));
        if (!team.Options.SocketMode)
        {
            var port = int.Parse(line!["ready ".Length..], CultureInfo.InvariantCulture);
            team.Http.EventsUrl = team.Http.InteractivityUrl = team.Http.CommandsUrl = new($"http://127.0.0.1:{port}/slack/events");
            Assert.True(await team.Http.Verify("3eZbrw1a"));
        }
        else
        {
            await team.Sockets.Connected(1, TestContext.Current.CancellationToken);
        }

        return app;
    }
}

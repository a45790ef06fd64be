using System.Globalization;
using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;

namespace Load.Inbound.Slack;

/// <summary>How long each program takes from its start to its first answer: in turn, each time with nothing in its database.</summary>
static class Starts
{
    const int Times = 10;

    public static async Task All(TextWriter report)
    {
        await using var slack = await SlackServer.Start();
        var team = slack.NewTeam(new() { Records = false });
        SlackPerson[] people = [.. Enumerable.Range(0, Nordwind.People).Select(i => team.AddPerson($"Person {i}", id: Nordwind.Account(i)))];
        var first = new Traffic(team.SigningSecret, team.Id, people).Verification();
        var (bolt, bot) = (new List<double>(), new List<double>());
        for (var n = 0; n < Times; n++)
        {
            bolt.Add(Took(folder => Programs.Bolt(team, folder, first)));
            bot.Add(Took(folder => Programs.Bot(slack, team, folder, first)));
        }

        Say(report, "bolt", bolt);
        Say(report, "the bot", bot);
    }

    static double Took(Func<DirectoryInfo, Target> start)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-load-");
        try
        {
            using var target = start(folder);
            return target.StartedIn.TotalMilliseconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Say(TextWriter report, string name, List<double> took) =>
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first 200 after {took.Order().ElementAt(took.Count / 2):F0} ms in the middle of {took.Count} starts, {took.Min():F0} to {took.Max():F0}"));
}

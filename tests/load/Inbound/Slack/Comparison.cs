using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;

namespace Load.Inbound.Slack;

/// <summary>The bot and a plain Bolt app, each alone and in turn, with the same requests.</summary>
static class Comparison
{
    public static async Task All(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-load-");
        try
        {
            await using var slack = await SlackServer.Start();
            var team = slack.NewTeam(new() { Records = false });
            SlackPerson[] people = [.. Enumerable.Range(0, Nordwind.People).Select(i => team.AddPerson($"Person {i}", id: Nordwind.Account(i)))];
            var traffic = new Traffic(team.SigningSecret, team.Id, people);
            Measuring.Of(() => Programs.Bolt(team, folder, traffic.Verification()), traffic.Kinds, report);
            Measuring.Of(() => Programs.Bot(slack, team, folder, traffic.Verification()), traffic.Kinds, report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Server;

namespace Load.Inbound.Teams;

/// <summary>The bot, which checks every token and stores before it answers, and a plain botbuilder app, which does neither, in turn and with the same requests.</summary>
static class Comparison
{
    public const int People = 200;

    public static async Task All(TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-load-");
        try
        {
            await using var teams = await TeamsServer.Start();
            var tenant = teams.NewTenant(new() { Records = false });
            TeamsPerson[] people = [.. Enumerable.Range(0, People).Select(i => tenant.AddPerson($"Person {i}"))];
            var leaders = tenant.AddTeam("Leaders", withBot: true, people);
            tenant.AddChannel(leaders, "leaders");
            var traffic = new Traffic(tenant, people);
            Measuring.Of(() => Programs.BotBuilder(traffic.First()), traffic.Kinds, report);
            Measuring.Of(() => Programs.Bot(teams, tenant, people, leaders, folder, traffic.First()), traffic.Kinds, report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FakeSlack.Faults;
using FakeSlack.Model;

namespace Load.Sending;

static class Scenarios
{
    const int PerSecond = 5;
    const int Burst = 10;

    /// <summary>As fast as Slack allows, and no faster.</summary>
    public static async Task Rate(TextWriter report, int messages = 300, int people = 60)
    {
        var allowed = TimeSpan.FromSeconds((double)(messages - Burst) / PerSecond);
        await using (var office = await Office.Open(1, people, new() { Limits = new(PostsPerSecond: PerSecond, PostBurst: Burst) { Tier3 = int.MaxValue } }))
        {
            await office.Fill(messages);
            var watch = Stopwatch.StartNew();
            await office.Send(() => Arrived(office) >= messages);
            Say(report, $"rate: the bot sent {messages} to {people} people in {watch.Elapsed.TotalSeconds:F1} s, {allowed / watch.Elapsed:F3} of the allowed rate, with {office.Teams[0].Refused429} answers of 429");
        }

        await using var server = await FakeSlack.Server.SlackServer.Start();
        var team = server.NewTeam(new() { Limits = new(PostsPerSecond: PerSecond, PostBurst: Burst) { Tier3 = int.MaxValue } });
        var (seconds, sent) = await WebApi(server.ApiUrl, team, messages, people);
        Say(report, $"rate: web-api sent {sent} of {messages} in {seconds:F1} s, {allowed.TotalSeconds / seconds:F3} of the allowed rate, with {team.Refused429} answers of 429");
    }

    /// <summary>2 % of connections reset once the message was taken, 1 % of answers a 500.</summary>
    public static async Task Faults(TextWriter report, int workspaces = 20, int messages = 2_000)
    {
        TeamOptions options = new() { Limits = new(PostsPerSecond: PerSecond, PostBurst: Burst) { Tier3 = int.MaxValue }, ResetShare = 0.02, ErrorShare = 0.01 };
        await using (var office = await Office.Open(workspaces, 20, options))
        {
            await office.Fill(messages);
            var watch = Stopwatch.StartNew();
            await office.Send(() => Arrived(office) >= messages);
            Say(report, $"faults: the bot sent {messages} in {watch.Elapsed.TotalSeconds:F1} s; {Copies(office.Teams)}");
        }

        await using var server = await FakeSlack.Server.SlackServer.Start();
        var team = server.NewTeam(options with { Limits = new(Enforced: false) });
        var (seconds, sent) = await WebApi(server.ApiUrl, team, messages, 20);
        var twice = team.Messages.GroupBy(message => message.Text).Count(copies => copies.Count() > 1);
        Say(report, $"faults: web-api sent {sent} of {messages} in {seconds:F1} s; {twice} twice, {messages - team.Messages.Select(message => message.Text).Distinct().Count()} missing");
    }

    /// <summary>One workspace told to wait: the others do not notice.</summary>
    public static async Task Neighbours(TextWriter report, int workspaces = 20, int messages = 1_000)
    {
        foreach (var stopped in new[] { false, true })
        {
            await using var office = await Office.Open(workspaces, 50, new() { Limits = new(PostsPerSecond: PerSecond, PostBurst: Burst) { Tier3 = int.MaxValue } });
            var arrivals = new List<double>();
            var watch = Stopwatch.StartNew();
            foreach (var team in office.Teams.Skip(1))
            {
                team.Posted = (_, _) =>
                {
                    lock (arrivals)
                    {
                        arrivals.Add(watch.Elapsed.TotalSeconds);
                    }
                };
            }

            if (stopped)
            {
                office.Teams[0].Faults.Always("chat.postMessage", new Fault.RateLimited(30));
            }

            await office.Fill(messages);
            watch.Restart();
            var others = messages / workspaces * (workspaces - 1);
            await office.Send(() => { lock (arrivals) { return arrivals.Count >= others; } });
            var sorted = arrivals.Order().ToArray();
            Say(report, $"neighbours: {messages} due at once in {workspaces} workspaces, {(stopped ? "one of them in 429" : "all of them well")}: the other {workspaces - 1} from due to sent p50 {sorted[others / 2]:F2} s, p99 {sorted[others * 99 / 100]:F2} s");
        }
    }

    static int Arrived(Office office) => office.Teams.Sum(team => team.PostsByMetadataId.Count);

    static string Copies(IEnumerable<SlackTeam> teams)
    {
        var copies = teams.SelectMany(team => team.PostsByMetadataId.Values).ToList();
        return $"{copies.Count(count => count > 1)} twice, {copies.Count} different ones arrived";
    }

    static async Task<(double Seconds, int Sent)> WebApi(Uri apiUrl, SlackTeam team, int messages, int people)
    {
        var accounts = Enumerable.Range(0, people).Select(i => team.AddPerson($"Person {i}").Id);
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "node", "send.mjs"), apiUrl.ToString(), team.BotToken, messages.ToString(CultureInfo.InvariantCulture), .. accounts])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = JsonDocument.Parse(said.Split('\n').First(line => line.StartsWith('{'))).RootElement;
        return (result.GetProperty("seconds").GetDouble(), result.GetProperty("sent").GetInt32());
    }

    static void Say(TextWriter report, FormattableString text)
    {
        report.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        report.Flush();
    }
}

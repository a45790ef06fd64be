using Load.Inbound.Teams;
using Load.Sending;

var scenarios = new Dictionary<string, Func<Task>>
{
    ["inbound"] = () => Task.Run(() => Load.Inbound.Slack.Comparison.All(Console.Out)),
    ["starts"] = () => Task.Run(() => Load.Inbound.Slack.Starts.All(Console.Out)),
    ["teams"] = () => Task.Run(() => Load.Inbound.Teams.Comparison.All(Console.Out)),
    ["rate"] = () => Scenarios.Rate(Console.Out),
    ["faults"] = () => Scenarios.Faults(Console.Out),
    ["neighbours"] = () => Scenarios.Neighbours(Console.Out),
};
if (args is [TrustingBot.Word, var manifest, var data, var urls, var teams, var login])
{
    await TrustingBot.Run(manifest, data, urls, new(teams), new(login));
    return 0;
}

if (args.Length == 0 || args.Any(arg => !scenarios.ContainsKey(arg)))
{
    Console.Error.WriteLine($"What to measure, of {string.Join(", ", scenarios.Keys)}: one or several. tests/load/README.md says what each is.");
    return 2;
}

foreach (var arg in args)
{
    await scenarios[arg]();
}

return 0;

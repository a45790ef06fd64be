using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.References;

/// <summary>The table of projects: pure rules in the middle, a thin shell around them.</summary>
static class Allowed
{
    const string AspNet = "Microsoft.AspNetCore.App";

    static readonly IReadOnlyDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        ["SalesNudgeBot.Core"] = ["NodaTime"],
        ["SalesNudgeBot.App"] = ["SalesNudgeBot.Core", "Microsoft.Extensions.Logging.Abstractions"],
        ["SalesNudgeBot.Manifest"] = ["SalesNudgeBot.Core", "YamlDotNet"],
        ["SalesNudgeBot.Storage"] = ["SalesNudgeBot.App", "Dapper", "Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "Npgsql"],
        ["SalesNudgeBot.Import"] = ["SalesNudgeBot.App", "CsvHelper"],
        ["SalesNudgeBot.Local"] = ["SalesNudgeBot.App", AspNet],
        ["SalesNudgeBot.Wire"] = ["SalesNudgeBot.App", AspNet],
        ["SalesNudgeBot.Slack"] = ["SalesNudgeBot.App", "SalesNudgeBot.Wire", AspNet],
        ["SalesNudgeBot.Teams"] =
        [
            "SalesNudgeBot.App", "SalesNudgeBot.Wire", AspNet, "Microsoft.Identity.Client", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Protocols.OpenIdConnect",
        ],
        ["SalesNudgeBot.Host"] =
        [
            "SalesNudgeBot.Core", "SalesNudgeBot.App", "SalesNudgeBot.Manifest", "SalesNudgeBot.Storage", "SalesNudgeBot.Import", "SalesNudgeBot.Local", "SalesNudgeBot.Slack", "SalesNudgeBot.Teams",
            "Quartz", "System.CommandLine", AspNet,
        ],
    };

    public static IEnumerable<Finding> Breaches(ProjectFile project) =>
        Table.TryGetValue(project.Name, out var allowed)
            ? project.References.Where(reference => !allowed.Contains(reference.Name))
                .Select(reference => new Finding(project.Path, reference.Line, $"{project.Name} may not reference {reference.Name}"))
            : [new(project.Path, 0, "a project that the table does not know")];

    /// <summary>What an assembly of a project may be bound to beyond the framework's own: its table row and what that brings along.</summary>
    public static IReadOnlySet<string> Reach(string project)
    {
        var reach = new HashSet<string>();
        var open = new Queue<string>([project]);
        while (open.TryDequeue(out var name))
        {
            if (reach.Add(name) && Table.TryGetValue(name, out var named))
            {
                foreach (var next in named)
                {
                    open.Enqueue(next);
                }
            }
        }

        return reach;
    }

    public static IEnumerable<string> Projects => Table.Keys;
}

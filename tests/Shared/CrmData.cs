using NodaTime.Text;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Tests.Shared;

/// <summary>The public CRM sample beside the project, read plainly: it has no quotes. Where it is absent, whoever needs it says so.</summary>
sealed class CrmData
{
    CrmData(IReadOnlyList<string[]> rows, IReadOnlyDictionary<PersonId, TeamId> teams)
    {
        (Rows, Teams) = (rows, teams);
        Opportunities = [.. rows.Select(Opportunity)];
    }

    /// <summary>As they stand in the file: id, agent, product, account, stage, engaged, closed, value.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    public IReadOnlyList<Opportunity> Opportunities { get; }

    /// <summary>Every agent with the region's manager, those without a row among them.</summary>
    public IReadOnlyDictionary<PersonId, TeamId> Teams { get; }

    /// <summary>Null where the data is not there.</summary>
    public static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "SalesNudgeBot.sln")))
                {
                    // A work tree of the same repository may lie elsewhere: then the variable says where the data is.
                    var named = Environment.GetEnvironmentVariable("SALESNUDGE_CRM_DATA");
                    var beside = Path.Combine(folder.Parent?.FullName ?? "", "shared", "data", "crm");
                    return new[] { named, beside }.FirstOrDefault(path => path is not null && File.Exists(Path.Combine(path, "opportunities.csv")));
                }
            }

            return null;
        }
    }

    public static CrmData In(string folder) =>
        new(
            [.. File.ReadLines(Path.Combine(folder, "opportunities.csv")).Skip(1).Select(line => line.Split(','))],
            File.ReadLines(Path.Combine(folder, "sales_teams.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(agent => new PersonId(agent[0]), agent => new TeamId(agent[1])));

    public TeamId? TeamOf(PersonId rep) => Teams.TryGetValue(rep, out var team) ? team : null;

    static Opportunity Opportunity(string[] row) =>
        new(
            new(row[0]),
            new(row[1]),
            LocalDatePattern.Iso.Parse(row[5]).Value,
            row[4] switch { "Won" => OpportunityState.Won, "Lost" => OpportunityState.Lost, "Engaging" => OpportunityState.Open, var stage => throw new InvalidDataException(stage) },
            row[6].Length == 0 ? null : LocalDatePattern.Iso.Parse(row[6]).Value,
            row[7].Length == 0 ? null : decimal.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture));
}

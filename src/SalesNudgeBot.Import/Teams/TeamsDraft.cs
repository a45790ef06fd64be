using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesNudgeBot.Import.Teams;

/// <summary>
/// Manifest files drafted from a list of reps and who leads them. People live in files under version control: what a CRM says of them is a
/// start that an admin reads and completes, never something that changes a company by itself.
/// </summary>
/// <param name="Files">Names and contents; empty when there are complaints.</param>
public sealed record TeamsDraft(ImmutableDictionary<string, string> Files, int People, int Teams, ImmutableArray<Complaint> Complaints)
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="zone">Of everybody, to begin with: an IANA name.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static TeamsDraft Of(string path, TeamsColumns columns, string zone)
    {
        var (rows, complaints) = TeamsRows.Read(path, columns);
        if (!complaints.IsEmpty)
        {
            return new([], 0, 0, complaints);
        }

        var ids = new PersonIds();
        var leaders = rows.Select(row => row.Leader).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var source = Path.GetFileName(path);
        var files = ImmutableDictionary<string, string>.Empty
            .Add("company.yaml", $"# Drafted from {source}: put the company's name here.\n\nversion: 1\n\ncompany:\n  name: {Quoted("Our company")}\n")
            .Add("people.yaml", PeopleFile(rows, leaders, ids, source, zone))
            .Add("teams.yaml", TeamsFile(rows, leaders, ids, source));
        return new(files, rows.Length + leaders.Count(leader => rows.All(row => !Same(row.Rep, leader))), leaders.Count, []);
    }

    static string PeopleFile(ImmutableArray<TeamsRow> rows, List<string> leaders, PersonIds ids, string source, string zone)
    {
        var text = new StringBuilder($"# Drafted from {source}. Zones are all the same here, and e-mail addresses are missing: put each person's own.\n\npeople:\n");
        foreach (var leader in leaders.Where(leader => rows.All(row => !Same(row.Rep, leader))))
        {
            text.Append($"  {ids.Of(leader)}:\n    name: {Quoted(leader)}\n    zone: {zone}\n");
        }

        foreach (var row in rows)
        {
            text.Append($"  {ids.Of(row.Rep)}:\n    name: {Quoted(row.Rep)}\n    zone: {zone}\n    reports_to: {ids.Of(row.Leader)}\n");
            if (row.Department is { } department)
            {
                text.Append($"    department: {Quoted(department)}\n");
            }
        }

        return text.ToString();
    }

    static string TeamsFile(ImmutableArray<TeamsRow> rows, List<string> leaders, PersonIds ids, string source)
    {
        var text = new StringBuilder($"# Drafted from {source}. Name each team and its leaders' channel as people know them; targets go below each rep.\n\nteams:\n");
        foreach (var leader in leaders)
        {
            var id = ids.Of(leader);
            text.Append($"  {id}:\n    name: {Quoted($"Team {leader}")}\n    leader: {id}\n    channel: leaders-{id}\n    reps:\n");
            foreach (var row in rows.Where(row => Same(row.Leader, leader)))
            {
                text.Append($"      {ids.Of(row.Rep)}:\n");
            }
        }

        return text.ToString();
    }

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}

using System.Globalization;
using System.Text;
using NodaTime;

namespace Long.Manifests;

/// <summary>A manifest of a large company, made up by seed: the same seed, people and teams give the same files on every machine.</summary>
sealed class BigCompany(int seed, int people, int teams)
{
    const int PeopleAFile = 2_000;
    const int TeamsAFile = 125;

    static readonly string[] Zones =
    [
        "Europe/Berlin", "Europe/London", "Europe/Madrid", "Europe/Warsaw", "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo",
        "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney",
    ];

    static readonly string[] GivenNames = ["Ana", "Sam", "Jonas", "Grace", "Tyler", "Nadia", "Omar", "Priya", "Lena", "Marcus", "Elena", "Dmitri"];
    static readonly string[] FamilyNames = ["Moreno", "Okafor", "Weber", "Lindqvist", "Tanaka", "Silva", "Novak", "Haddad", "Rossi", "Kaplan"];
    static readonly string[] Times = ["09:00", "09:15", "09:30", "10:00"];

    readonly Random random = new(seed);

    /// <summary>Leads nobody's team, sells nothing, and delivers: one in twenty.</summary>
    int Deliverers => people / 20;

    int Leaders => teams;

    /// <returns>How many bytes.</returns>
    public long WriteInto(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = Files().ToList();
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text));
    }

    IEnumerable<(string Name, string Text)> Files()
    {
        yield return ("company.yaml", Company());
        for (var first = 0; first < people; first += PeopleAFile)
        {
            yield return ($"people-{(first / PeopleAFile) + 1}.yaml", Of("people", Enumerable.Range(first, Math.Min(PeopleAFile, people - first)), Person));
        }

        for (var first = 0; first < teams; first += TeamsAFile)
        {
            yield return ($"teams-{(first / TeamsAFile) + 1}.yaml", Of("teams", Enumerable.Range(first, Math.Min(TeamsAFile, teams - first)), Team));
        }

        yield return ("expectations.yaml", Of("expectations", Enumerable.Range(0, teams), Expectation));
    }

    static string Company()
    {
        var text = new StringBuilder(
            """
            version: 1
            company: { name: Nordwind }
            workspaces:
              main: { platform: slack, transport: socket, bot_token: "env:SLACK_BOT_TOKEN", app_token: "env:SLACK_APP_TOKEN" }
            policies:
              standard:
                steps: [{ tell: leaders_channel, wait: 1 working hour }, { tell: leaders_leader, wait: 2 working hours }]
              careful:
                asks: 3
                steps: [{ tell: leaders_channel, wait: 2 working hours }, { tell: leaders_leader, wait: 2 working hours, urgent: true }]
            calendars:

            """);
        foreach (var (zone, i) in Zones.Select((zone, i) => (zone, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  c{i}: # {zone}\n    hours: \"0{8 + (i % 2)}:00-17:30\"\n    holidays:\n");
            for (var n = 0; n < 12; n++)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {new LocalDate(2026, 12, 24).PlusDays((n * 29) + i):uuuu-MM-dd}: Holiday {n + 1}\n");
            }
        }

        return text.ToString();
    }

    static string Of(string section, IEnumerable<int> numbers, Func<int, string> entry) => $"{section}:\n{string.Concat(numbers.Select(entry))}";

    string Person(int n)
    {
        var zone = random.Next(Zones.Length);
        var off = random.Next(4) == 0 ? $", time_off: [2026-12-{random.Next(1, 10):00} to 2026-12-{random.Next(10, 29)}]" : "";
        var reportsTo = n > 0 ? $", reports_to: p{(n < Leaders ? n / 10 : n % Leaders)}" : "";
        return $"  p{n}: {{ name: {GivenNames[n % GivenNames.Length]} {FamilyNames[random.Next(FamilyNames.Length)]} {n}, email: p{n}@nordwind.example, zone: {Zones[zone]}, calendar: c{zone}, department: Sales {zone}{reportsTo}{off}{(n == 0 ? ", admin: true" : "")} }}\n";
    }

    string Team(int n)
    {
        var reps = new StringBuilder();
        for (var rep = Leaders + Deliverers + n; rep < people; rep += teams)
        {
            reps.Append(CultureInfo.InvariantCulture, $"      p{rep}: {{ opportunities_per_month: {random.Next(4, 14)} }}\n");
        }

        var policy = random.Next(3) == 0 ? "careful" : "standard";
        string[] lines =
        [
            $"  t{n}:",
            $"    name: Team {n}",
            $"    leader: p{n}",
            $"    leaders_leader: p{(n == 0 ? teams - 1 : n / 10)}",
            $"    channel: leaders-{n}",
            $"    policy: {policy}",
            $"    target: {random.Next(80, 240)}000",
            "    period: quarter",
            $"    check_in: {{ at: \"{Times[random.Next(Times.Length)]}\", days: [monday, thursday] }}",
            "    reps:",
        ];
        return $"{string.Join('\n', lines)}\n{reps}";
    }

    string Expectation(int n) => $"  calls-{n}: {{ by: p{n}, team: t{n}, measure: calls, at_least: {random.Next(20, 60)}, per: week, hours_per_week: {random.Next(3, 12)} }}\n";
}

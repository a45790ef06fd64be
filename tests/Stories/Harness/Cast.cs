using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace Stories.Harness;

/// <summary>The people of a story, written as an admin would write them.</summary>
public sealed record Cast(
    string Rep = "Ana Moreno",
    string OtherRep = "Sam Okafor",
    string Deliverer = "Omar Haddad",
    string DeliverersLeader = "Priya Raman",
    string Leader = "Lena Fischer",
    string Deputy = "Dmitri Volkov",
    string LeadersLeader = "Ruth Adler",
    string Zone = "Europe/Berlin",
    string DeputyTimeOff = "",
    int OtherTarget = 4,
    string Admin = ""
)
{
    /// <summary>The first name as a manifest takes it: letters of a to z only.</summary>
    public static string Id(string name) =>
        new([.. name.Split(' ')[0].ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)]);

    public Company Company()
    {
        var result = ManifestReader.Read([ManifestFile.Of("company.yaml", Yaml())]);
        return result.Company ?? throw new InvalidOperationException(string.Join("\n", result.Findings));
    }

    public string Yaml() =>
        $"""
        version: 1
        company:
          name: Storyland
        calendars:
          office:
            hours: "09:00-17:30"
            workdays: [monday, tuesday, wednesday, thursday, friday]
        people:
        {Person(Rep, Leader, "Sales")}
        {Person(OtherRep, Leader, "Sales")}
        {Person(Leader, LeadersLeader, "Sales")}
        {Person(Deputy, LeadersLeader, "Sales", DeputyTimeOff)}
        {Person(LeadersLeader, null, "Sales")}
        {Person(Deliverer, DeliverersLeader, "Platform")}
        {Person(DeliverersLeader, null, "Platform")}
        teams:
          sales:
            name: Sales
            leader: {Id(Leader)}
            deputy: {Id(Deputy)}
            leaders_leader: {Id(LeadersLeader)}
            channel: sales-leaders
            policy: standard
            reps:
              {Id(Rep)}:
              {Id(OtherRep)}: {"{"} opportunities_per_month: {OtherTarget} {"}"}
        check_in:
          at: "09:00"
          days: [monday]
          weekly_on: monday
          remind_after: 3 working hours
          reminders: 1
        digest:
          on: never
        policies:
          standard:
            asks: 2
            ask_wait: 1 working hour
            first_ask_after_acceptance: 2 working hours
            client_presence: 1 working day
            acknowledgement_holds: 2 working days
            steps:
              - tell: leaders_channel
                wait: 1 working hour
              - tell: deputy
                wait: 1 working hour
              - tell: leaders_leader
                wait: 1 working hour
            repeat: 1
        """;

    string Person(string name, string? leader, string department, string timeOff = "") =>
        string.Join(
            "\n",
            new[]
            {
                $"  {Id(name)}:",
                $"    name: {name}",
                $"    zone: {Zone}",
                "    calendar: office",
                $"    department: {department}",
                leader is null ? "" : $"    reports_to: {Id(leader)}",
                name == Admin ? "    admin: true" : "",
                timeOff.Length == 0 ? "" : $"    time_off: [{timeOff}]",
            }.Where(line => line.Length > 0)
        );
}

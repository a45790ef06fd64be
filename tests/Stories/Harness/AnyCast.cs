using NodaTime;
using NodaTime.Text;

namespace Stories.Harness;

/// <summary>People, a zone, a week and a way of putting things, all picked by a seed: the same seed picks the same.</summary>
public sealed record AnyCast(Cast Cast, LocalDate Monday, string Client, string What, LocalDate Due, string Answer, string NotYet, string Agreed)
{
    static readonly string[] Names =
    [
        "Zoë Ångström", "Łukasz Wiśniewski", "Nguyễn Thị Minh", "José García Márquez", "Aoife O'Brien", "Søren Østergaard", "Ngozi Okonkwo", "Yuki Tanaka",
        "Chloé Dubois", "Ravi Kumar", "Elif Yılmaz", "Jean-Luc Morel", "Mary Ann Smith", "Břetislav Dvořák", "Çağla Demir", "Kofi Mensah", "Ingrid Müller", "Tomás Ó Súilleabháin",
    ];

    /// <summary>Weeks around which, or in the middle of which, the clocks change; one zone where they never do, with half an hour.</summary>
    static readonly (string Zone, string Monday)[] Weeks =
    [
        ("Europe/Berlin", "2026-10-19"), ("Europe/Berlin", "2027-03-22"), ("America/New_York", "2026-10-26"), ("America/New_York", "2027-03-08"),
        ("America/Sao_Paulo", "2018-10-29"), ("America/Sao_Paulo", "2018-02-12"), ("Pacific/Auckland", "2026-09-21"), ("Pacific/Auckland", "2027-03-29"),
        ("Australia/Lord_Howe", "2026-09-28"), ("Australia/Lord_Howe", "2027-03-29"), ("Asia/Kolkata", "2026-11-16"), ("Africa/Cairo", "2026-04-20"),
        ("America/St_Johns", "2026-10-26"), ("Asia/Kathmandu", "2026-07-13"),
    ];

    static readonly string[] Clients = ["Globex", "Initech", "Zoë Labs", "Ørsted", "Müller", "Contoso"];
    static readonly string[] Whats = ["audit report", "data export", "single sign-on", "price list", "pilot"];

    public static AnyCast Of(int seed)
    {
        var random = new Random(seed);
        var people = Names.ToArray();
        random.Shuffle(people);
        var (zone, start) = Weeks[seed % Weeks.Length];
        var monday = LocalDatePattern.Iso.Parse(start).Value;
        var (client, what) = (Pick(random, Clients), Pick(random, Whats));
        var due = monday.PlusDays(random.Next(2, 5));
        var cast = new Cast(people[0], people[1], people[2], people[3], people[4], people[5], people[6], zone);
        var deliverer = random.Next(2) == 0 ? people[2] : people[2].Split(' ')[0];
        var by = Pick(random, [$"by {due.DayOfWeek}", $"by {LocalDatePattern.Iso.Format(due)}", $"by {Said(due)}"]);
        var answer = Pick(
            random,
            [
                $"2 new, promised {client} the {what} {by}, {deliverer} delivers",
                $"2 new. Promised {client} the {what} {by}, {deliverer} will deliver it",
                $"Two new opportunities. I promised {client} the {what} {by}, {deliverer} is on it.",
                $"2 new, promised {client} the {what} {by}, delivered by {deliverer}",
            ]
        );
        var tuesday = monday.PlusDays(8);
        var agreed = Pick(
            random,
            [$"{client} agreed to {LocalDatePattern.Iso.Format(tuesday)}", $"{client} has agreed to {Said(tuesday)}", $"new date: {Said(tuesday)}", $"{client.ToUpperInvariant()} agreed on {Said(tuesday)}"]
        );
        return new(cast, monday, client, what, due, answer, Pick(random, ["not yet, I'll call by {0}", "Not yet: {0}", "not yet. I'll write by {0}", "not yet, {0}"]), agreed);
    }

    public override string ToString() => $"{Cast.Zone} {Monday}: {Answer}";

    static string Said(LocalDate date) => date.ToString("d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture);

    static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}

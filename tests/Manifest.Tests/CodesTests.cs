using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class CodesTests
{
    static readonly string Person = "  ana: {name: Ana M, zone: Europe/Berlin";

    static readonly Dictionary<string, Func<ManifestResult>> Smallest = new()
    {
        ["M001"] = () => ManifestReader.Read([]),
        ["M002"] = OfBrokenLink,
        ["M003"] = () => Text.Read(new byte[(5 * 1024 * 1024) + 1]),
        ["M004"] = Of("a: \0"),
        ["M005"] = Of("a:\n\tb: 1"),
        ["M006"] = Of("a: [1"),
        ["M007"] = Of(new string('[', 65) + new string(']', 65)),
        ["M008"] = Of($"[{string.Concat(Enumerable.Repeat("1,", 100_000))}]"),
        ["M009"] = Of("a: *nowhere"),
        ["M010"] = With("version: 1", "version: !v 1"),
        ["M011"] = Of(Text.Good + "---\na: 1"),
        ["M012"] = Of(Text.Good + "company: {name: Sud}"),
        ["M013"] = With("name: Nord", "name: xoxb-1-2-abcdef"),
        ["M101"] = Of(Text.Good + "peple: {}"),
        ["M102"] = With("company: {name: Nord}", "company: {}"),
        ["M103"] = With("name: Nord", "name: [Nord]"),
        ["M104"] = With("version: 1", "version: 2"),
        ["M201"] = With("name: Nord", "name: ''"),
        ["M202"] = With("  north:", "  North Sea:"),
        ["M203"] = Of(Text.Good + "attention: {nudges_per_day: 0}"),
        ["M204"] = Of(Text.Good + "check_in: {at: '25:00'}"),
        ["M205"] = Of(Text.Good + "calendars: {c: {hours: '17:30-09:00'}}"),
        ["M206"] = Of(Text.Good + "calendars: {c: {holidays: {2026-02-30: Never}}}"),
        ["M207"] = With(Person, Person + ", time_off: [2026-12-04 to 2026-11-23]"),
        ["M208"] = Of(Text.Good + "check_in: {weekly_on: mon}"),
        ["M209"] = Of(Text.Good + "check_in: {remind_after: 1 hour}"),
        ["M210"] = With("Ana M, zone: Europe/Berlin", "Ana M, zone: Europe/Berln"),
        ["M211"] = Of(Text.Good + "check_in: {days: []}"),
        ["M212"] = Of(Text.Good + "sample: {starts: 2026-11-23T08:55}"),
        ["M213"] = InSlack("lena@nord.example", "lena at nord"),
        ["M214"] = InSlack("U012AB3CD", "ana.m"),
        ["M215"] = InSlack("reps: {ana: }", "reps_from: {user_group: '@sales'}"),
        ["M216"] = InSlack("channel: leaders", "channel: Leaders North"),
        ["M217"] = InSlack("env:BOT", "env:BOT TOKEN"),
        ["M218"] = Of(Text.TeamsBut("app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001", "app_id: salesnudge")),
        ["M219"] = Of(Text.Good + "crm: {mappings: {ours: {dates: [yyyy-QQ]}}}"),
        ["M220"] = With("{ana: }", "{ana: {target: 120 k}}"),
        ["M221"] = Of(Text.Good + "pace: {currency: euros}"),
        ["M231"] = Of(Text.Good + "check_in: {questions: {new: {kind: plan}}}"),
        ["M232"] = Of(Text.Good + "check_in: {questions: {a: {kind: help}, b: {kind: help}}}"),
        ["M233"] = Of(Text.Good + "check_in: {questions: {a: {kind: choice, ask: Where, choices: [Here]}}}"),
        ["M234"] = Of(Text.Good + "check_in: {questions: {a: {kind: text, ask: Why, after: b}}}"),
        ["M235"] = Of(Text.Good + $"check_in: {{questions: {{{string.Join(", ", Enumerable.Range(1, 11).Select(n => $"q{n}: {{kind: text, ask: Why}}"))}}}}}"),
        ["M301"] = With("leader: lena", "leader: lenna"),
        ["M302"] = With(Person, Person + ", calendar: berlin"),
        ["M303"] = With("channel: leaders", "channel: leaders\n    policy: careful"),
        ["M304"] = With("{ana: }", "{lena: }"),
        ["M305"] = With("leader: lena", "leader: lena\n    deputy: lena"),
        ["M306"] = Of(Text.Good + "  south: {name: South, leader: lena, channel: s, reps: {ana: }}"),
        ["M307"] = With(Person, Person + ", reports_to: ana"),
        ["M308"] = With(Person, Person + ", time_off: [2026-01-01 to 2027-12-31]"),
        ["M309"] = Of(Text.Good + "check_in: {at: '17:30'}"),
        ["M401"] = Of(Text.Good + "policies: {empty: {asks: 1}}"),
        ["M402"] = Of(Text.Good + "policies: {standard: {steps: [{tell: deputy}, {tell: deliverer}]}}"),
        ["M502"] = InSlack("channel: leaders", "channel: leaders\n    workspace: mian"),
        ["M503"] = InSlack("people:", "  home: {platform: local}\npeople:"),
        ["M504"] = InSlack(", accounts: {main: U012AB3CD}", ""),
        ["M505"] = InSlack("accounts: {main: U012AB3CD}", "email: Lena@nord.example"),
        ["M506"] = Of(Text.Good + "    reps_from: {user_group: S012AB3CD}"),
        ["M601"] = Of(Text.Good + "crm: {mapping: salesforse}"),
        ["M602"] = Of(Text.Good + "crm: {mappings: {ours: {stages: {open: [New], won: [new]}}}}"),
    };

    public static TheoryData<string> Ids => [.. Codes.All.Select(code => code.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_code_has_a_manifest_that_brings_it_and_nothing_else(string id)
    {
        var result = Smallest[id]();

        var finding = Assert.Single(result.Findings);
        Assert.Equal(id, finding.Code);
        Assert.Equal(finding.Severity == Severity.Error, result.Company is null);
        Assert.False(string.IsNullOrWhiteSpace(finding.Right));
    }

    [Fact]
    public void Ids_are_unique_and_every_code_is_in_the_table()
    {
        var declared = typeof(Codes).GetFields().Select(field => (Code)field.GetValue(null)!).ToArray();

        Assert.Equal(declared, Codes.All);
        Assert.Equal(declared.Length, declared.Select(code => code.Id).Distinct().Count());
        Assert.Equal(declared.Length, Smallest.Count);
    }

    [Fact]
    public void The_smallest_manifest_has_no_finding()
    {
        var result = Text.Read(Text.Good);

        Assert.Empty(result.Lines());
        Assert.NotNull(result.Company);
    }

    static Func<ManifestResult> Of(string text) => () => Text.Read(text);

    static Func<ManifestResult> InSlack(string passage, string replacement) => () => Text.Read(Text.SlackBut(passage, replacement));

    static Func<ManifestResult> With(string passage, string replacement) => () => Text.Read(Text.But(passage, replacement));

    static ManifestResult OfBrokenLink()
    {
        var folder = Directory.CreateTempSubdirectory("manifest");
        try
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "gone.yaml"), Path.Combine(folder.FullName, "nowhere"));
            return ManifestReader.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

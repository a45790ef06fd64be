using System.Diagnostics;
using System.Text;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Files;

namespace Manifest.Tests;

/// <summary>One clear finding each, soon, and never an exception.</summary>
public sealed class GarbageTests
{
    const string Billion =
        """
        a: &a [x, x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        """;

    static readonly Dictionary<string, (string Code, int Line, int Column, Func<byte[]> Bytes)> Garbage = new()
    {
        ["a NUL byte"] = ("M004", 2, 6, () => Text.Bytes("version: 1\nname:\0 x\n")),
        ["only NUL bytes"] = ("M004", 1, 1, () => new byte[1000]),
        ["a tab"] = ("M005", 2, 1, () => Text.Bytes("people:\n\tana: 1\n")),
        ["a tab after spaces"] = ("M005", 2, 3, () => Text.Bytes("people:\n  \tana: 1\n")),
        ["UTF-16"] = ("M004", 1, 1, () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text.Good)]),
        ["UTF-16, the other way round"] = ("M004", 1, 1, () => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text.Good)]),
        ["UTF-16 without a mark"] = ("M004", 1, 2, () => Encoding.Unicode.GetBytes(Text.Good)),
        ["UTF-32"] = ("M004", 1, 1, () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Text.Good)]),
        ["Latin-1"] = ("M004", 2, 10, () => Encoding.Latin1.GetBytes("version: 1\nname: Ren\u00e9e\n")),
        ["an escape"] = ("M004", 1, 4, () => Text.Bytes("a: \u001b[31m")),
        ["laughs"] = ("M008", 5, 36, () => Text.Bytes(Billion)),
        ["laughs by merging"] = ("M008", 5, 45, () => Text.Bytes(Billion.Replace("[x, x, x, x, x, x, x, x, x, x]", "{a: x, b: x, c: x, d: x, e: x, f: x, g: x, h: x, i: x}", StringComparison.Ordinal)
            .Replace("[*", "{<<: [*", StringComparison.Ordinal).Replace("]", "]}", StringComparison.Ordinal))),
        ["brackets"] = ("M007", 1, 65, () => Text.Bytes(new string('[', 200_000))),
        ["braces"] = ("M007", 1, 65, () => Text.Bytes(new string('{', 200_000))),
        ["brackets on lines"] = ("M007", 65, 1, () => Text.Bytes(string.Concat(Enumerable.Repeat("[\n", 200_000)))),
        ["dashes"] = ("M007", 1, 129, () => Text.Bytes(string.Concat(Enumerable.Repeat("- ", 100_000)))),
        ["questions"] = ("M007", 1, 129, () => Text.Bytes(string.Concat(Enumerable.Repeat("? ", 100_000)))),
        ["steps down"] = ("M007", 65, 65, () => Text.Bytes(string.Concat(Enumerable.Range(0, 2000).Select(n => $"{new string(' ', n)}a:\n")))),
        ["deep through aliases"] = ("M007", 2, 44, () => Text.Bytes($"a: &a {new string('[', 40)}{new string(']', 40)}\nb: {new string('[', 40)}*a{new string(']', 40)}")),
        ["a loop"] = ("M009", 1, 8, () => Text.Bytes("a: &a [*a]")),
        ["a loop of keys"] = ("M009", 2, 6, () => Text.Bytes("a: &a\n  b: *a")),
        ["a loop by merging"] = ("M009", 1, 14, () => Text.Bytes("x-a: &a {<<: *a}")),
        ["an alias of nothing"] = ("M009", 1, 4, () => Text.Bytes("a: *b")),
        ["6 MB"] = ("M003", 0, 0, () => Text.Bytes(new string('a', 6_000_000))),
        ["a scalar"] = ("M103", 1, 1, () => Text.Bytes("hello")),
        ["5 MB in one scalar"] = ("M103", 1, 1, () => Text.Bytes(new string('a', 5_000_000))),
        ["a list"] = ("M103", 1, 1, () => Text.Bytes("- a\n- b")),
        ["many values"] = ("M008", 100_001, 3, () => Text.Bytes(string.Concat(Enumerable.Repeat("- a\n", 200_000)))),
        ["a key without end"] = ("M006", 1, 1, () => Text.Bytes("'a")),
        ["an unknown escape"] = ("M006", 1, 4, () => Text.Bytes("a: \"\\q\"")),
        ["a huge code point"] = ("M006", 1, 2, () => Text.Bytes("a: \"\\UFFFFFFFF\"")),
        ["a surrogate"] = ("M006", 1, 4, () => Text.Bytes("a: \"\\uD800\"")),
        ["another YAML"] = ("M006", 1, 1, () => Text.Bytes("%YAML 9.9\n---\na: 1")),
        ["two documents"] = ("M011", 2, 1, () => Text.Bytes("a: 1\n---\nb: 1\n---\nc: 1")),
    };

    public static TheoryData<string> Names => [.. Garbage.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Garbage_is_one_finding(string name)
    {
        var (code, line, column, bytes) = Garbage[name];
        var content = bytes();
        var watch = Stopwatch.StartNew();

        var result = Text.Read(content);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, line, column), (finding.Code, finding.Line, finding.Column));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
        Assert.True(finding.ToString().Length < 400, finding.ToString());
    }

    [Fact]
    public void Of_a_file_of_50_MB_no_more_is_read_than_shows_that_it_is_too_big()
    {
        var folder = Directory.CreateTempSubdirectory("salesnudgebot");
        using (var file = File.Create(Path.Combine(folder.FullName, "big.yaml")))
        {
            file.SetLength(50_000_000);
        }

        Assert.Equal(5 * 1024 * 1024 + 1, Assert.Single(Folder.Read(folder.FullName, new())).Content.Length);
        Assert.Equal(["big.yaml: error M003: the file is larger than 5 MB; right would be several smaller files"], ManifestReader.Read(folder.FullName).Lines());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_key_given_twice_keeps_the_first()
    {
        var result = Text.Read("version: 1\nversion: 1\ncompany: {name: N}\npeople: {}\nteams: {}\n");

        Assert.Equal(["m.yaml:2:1: error M012: 'version' is given twice, first at m.yaml:1:1; right would be one of them"], result.Lines());
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_trailing_tabs_change_nothing()
    {
        var windows = "\ufeff" + Text.Good.Replace("\n", "\r\n", StringComparison.Ordinal);
        var tabs = Text.Good.Replace("\n", "\t\n \n  # note\t\n", StringComparison.Ordinal);

        Assert.Empty(Text.Read(windows).Lines());
        Assert.Empty(Text.Read(tabs).Lines());
        Assert.Equal(Text.Read(Text.Good).Hash, Text.Read(windows).Hash);
        Assert.Equal(7, Assert.Single(Text.Read(windows.Replace("North", "''", StringComparison.Ordinal)).Findings, finding => finding.Code == "M201").Line - 1);
    }

    [Fact]
    public void Aliases_stand_for_what_they_name()
    {
        var result = Text.Read(
            Text.But("lena: {name: Lena F, zone: Europe/Berlin}", "lena: {name: Lena F, zone: &home Europe/Berlin}").Replace("Ana M, zone: Europe/Berlin", "Ana M, zone: *home", StringComparison.Ordinal));

        Assert.Empty(result.Lines());
        Assert.Equal("Europe/Berlin", result.Company!.People[new("ana")].Zone.Id);
    }

    [Fact]
    public void An_empty_file_and_an_empty_folder_say_what_is_missing()
    {
        Assert.Equal(["M102", "M102", "M102", "M102"], Text.Read("# nothing yet\n").Findings.Select(finding => finding.Code));
        Assert.Equal(["M001"], ManifestReader.Read("/no/such/folder").Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_guess_that_holds_a_control_character_is_shown_without_it()
    {
        var result = Text.Read(Text.But("  lena: {", "  \"l\\x1Bena\": {"));

        Assert.Contains(result.Findings, finding => finding is { Code: "M301", Right: "l ena" });
    }

    [Fact]
    public void Thousands_of_wrong_ids_are_all_told_and_soon()
    {
        var people = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"  person-number-{n}: {{name: P, zone: Europe/Berlin, reports_to: q{n}erson-number}}\n"));
        var watch = Stopwatch.StartNew();

        var result = Text.Read($"version: 1\ncompany: {{name: N}}\nteams: {{}}\npeople:\n{people}");

        Assert.Equal(10_000, result.Findings.Count(finding => finding.Code == "M301"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }
}

using System.Text.Json.Nodes;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Schema;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace Manifest.Tests;

/// <summary>What editors are told agrees with what the reader says.</summary>
public sealed class SchemaTests
{
    const string FirstLine = "# yaml-language-server: $schema=";

    static readonly SchemaRules Rules = new(JsonNode.Parse(JsonSchema.Text())!.AsObject());

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(SampleFolder.Manifests, "*.yaml", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith("app-manifest", StringComparison.Ordinal) && !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(SampleFolder.Manifests, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_that_we_ship_names_the_schema_and_keeps_to_it(string file)
    {
        var path = Path.Combine(SampleFolder.Manifests, file);
        var text = File.ReadAllText(path);

        Assert.StartsWith(FirstLine, text, StringComparison.Ordinal);
        Assert.Equal(
            Path.Combine(SampleFolder.Manifests, "manifest.schema.json"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, text.Split('\n')[0][FirstLine.Length..])));
        Assert.Empty(Broken(text));
    }

    [Theory]
    [InlineData("name: North", "nome: North", "M101", "/teams/north/nome")]
    [InlineData("company:", "compani:", "M101", "/compani")]
    [InlineData("reps: {ana: }", "reps: {ana: {quota: 3}}", "M101", "/teams/north/reps/ana/quota")]
    [InlineData("leader: lena", "leader: [lena]", "M103", "/teams/north/leader")]
    [InlineData("reps: {ana: }", "reps: [ana]", "M103", "/teams/north/reps")]
    [InlineData("reps: {ana: }", "check_in: daily", "M103", "/teams/north/check_in")]
    [InlineData("reps: {ana: }", "check_in: {days: monday}", "M103", "/teams/north/check_in/days")]
    [InlineData("reps: {ana: }", "check_in: {days: [mon]}", "M208", "/teams/north/check_in/days/0")]
    [InlineData("reps: {ana: }", "period: week", "M208", "/teams/north/period")]
    [InlineData("reps: {ana: }", "open: perhaps", "M208", "/teams/north/open")]
    [InlineData("reps: {ana: }", "reps: {ana: {opportunities_per_month: 1001}}", "M203", "/teams/north/reps/ana/opportunities_per_month")]
    [InlineData("reps: {ana: }", "reps: {ana: {opportunities_per_month: many}}", "M203", "/teams/north/reps/ana/opportunities_per_month")]
    [InlineData("reps: {ana: }", "target: 0", "M220", "/teams/north/target")]
    [InlineData("reps: {ana: }", "check_in: {at: 9am}", "M204", "/teams/north/check_in/at")]
    [InlineData("reps: {ana: }", "check_in: {remind_after: 2 hours}", "M209", "/teams/north/check_in/remind_after")]
    [InlineData("zone: Europe/Berlin}", "zone: Europe/Berln}", "M210", "/people/lena/zone")]
    [InlineData("lena: {", "Lena: {", "M202", "/people/Lena")]
    [InlineData("channel: leaders", "policy: standard", "M102", "/teams/north/channel")]
    [InlineData("version: 1", "version: 2", "M104", "/version")]
    [InlineData("people:", "calendars: {de: {holidays: {christmas: off}}}\npeople:", "M206", "/calendars/de/holidays/christmas")]
    [InlineData("people:", "workspaces: {main: {platform: slack, transport: socket, bot_token: xoxb-1234567}}\npeople:", "M013", "/workspaces/main/bot_token")]
    [InlineData("people:", "workspaces: {main: {platform: slak}}\npeople:", "M208", "/workspaces/main/platform")]
    [InlineData("people:", "workspaces: {main: {platform: local, app_id: 1}}\npeople:", "M101", "/workspaces/main/app_id")]
    public void What_the_reader_refuses_the_editor_marks(string passage, string replacement, string code, string path)
    {
        var text = Text.But(passage, replacement);

        Assert.Contains(Text.Read(text).Findings, finding => finding.Code == code);
        Assert.Contains(path, Broken(text));
    }

    [Fact]
    public void A_file_with_a_few_sections_and_some_of_its_own_is_whole_to_an_editor()
    {
        Assert.Empty(Broken("x-usual: {anything: [goes, {here: 1}]}\ndigest: {on: never}\n"));
        Assert.Empty(Broken(Text.Good));
        Assert.Empty(Broken(Text.Slack));
        Assert.Empty(Broken(Text.Teams));
    }

    public static TheoryData<string> Keys => [.. AllKeys().Select(key => key.Where)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_default_is_of_the_kind_that_its_key_asks_for(string where)
    {
        var key = AllKeys().Single(one => one.Where == where).Key;
        var kind = (key.Shape as Shape.Single ?? (key.Shape as Shape.Many)?.Each as Shape.Single)?.Kind ?? Kinds.Id;

        Assert.True(key.Default is not null || key.Otherwise is not null || key.Required, "nobody says what holds if it is not given");
        Assert.False(key.Required && (key.Default is not null || key.Otherwise is not null), "it is needed");
        Assert.True(key.Default is null || kind.Written is not Written.Text { Pattern: { } pattern } || System.Text.RegularExpressions.Regex.IsMatch(key.Default, pattern), key.Default);
        Assert.True(key.Default is null || kind.Names is not { } names || names.Contains(key.Default), key.Default);
    }

    static IEnumerable<(string Where, Key Key)> AllKeys() =>
        KeyTables.Tables().SelectMany(table => table.Keys.Select(key => ($"{table.Name}/{key.Name}", key)));

    static string[] Broken(string text)
    {
        var findings = new FindingList();
        return [.. Rules.Broken(TreeReader.Read("m.yaml", text, findings)!)];
    }
}

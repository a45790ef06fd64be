using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Manifest.Tests.Fuzzing;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Schema;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests;

/// <summary>One way to write each value: what an editor marks while it is typed is refused afterwards too, and never the other way round where it could have known.</summary>
public sealed class SpellingTests
{
    static readonly SchemaRules Rules = new(JsonNode.Parse(JsonSchema.Text())!.AsObject());

    [Theory]
    [InlineData("sample")]
    [InlineData("slack/nordwind")]
    [InlineData("teams/nordwind")]
    public void Whatever_is_quoted_or_written_with_capitals_reader_and_editor_say_the_same(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(SampleFolder.Manifests, folder), "*.yaml").Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToArray();
        var (refused, taken) = (0, 0);
        foreach (var (name, text) in files)
        {
            var root = Branch.Of(TreeReader.Read(name, text, new())!);
            foreach (var value in root.All().Where(branch => branch.Text is { Length: > 0 } written && Regex.IsMatch(written, "^[A-Za-z0-9][A-Za-z0-9_./:-]*$")))
            {
                var (written, plain) = (value.Text!, value.Plain);
                foreach (var (other, otherPlain) in new[] { (written, !plain), (char.ToUpperInvariant(written[0]) + written[1..], plain), (written.ToUpperInvariant(), plain) }.Where(one => one != (written, plain)))
                {
                    (value.Text, value.Plain) = (other, otherPlain);
                    var changed = root.ToString();
                    var reader = ManifestReader.Read([.. files.Select(file => ManifestFile.Of(file.Name, file.Name == name ? changed : file.Text))]).Findings.Where(finding => finding.Severity is Severity.Error).ToArray();
                    var editor = Rules.Broken(TreeReader.Read(name, changed, new())!).ToArray();
                    Assert.True(editor.Length == 0 || reader.Length > 0, $"{name}, {written} as {other}: only the editor marks {string.Join(", ", editor)}");
                    Assert.True(editor.Length > 0 || !reader.Any(finding => finding.Code is "M203" or "M208" or "M220"), $"{name}, {written} as {other}: only the reader says {string.Join<Finding>('\n', reader)}");
                    (refused, taken) = editor.Length > 0 ? (refused + 1, taken) : (refused, taken + 1);
                }

                (value.Text, value.Plain) = (written, plain);
            }
        }

        Assert.True(refused > 10 && taken > 10, $"{refused} refused, {taken} taken");
    }

    [Theory]
    [InlineData("reps: {ana: }", "check_in: {reminders: \"2\"}", "M203", "'2' in quotes is a text, not a whole number from 0 to 2", "2 without the quotes")]
    [InlineData("reps: {ana: }", "target: '120000'", "M220", "'120000' in quotes is a text, not an amount of money", "120000 without the quotes")]
    [InlineData("reps: {ana: }", "open: \"true\"", "M208", "'true' in quotes is a text, not true or false", "true without the quotes")]
    [InlineData("reps: {ana: }", "check_in: {reminders: \"3\"}", "M203", "'3' is not a whole number from 0 to 2", "0 to 2")]
    [InlineData("reps: {ana: }", "check_in: {days: [Monday]}", "M208", "'Monday' is not a weekday", "monday")]
    [InlineData("version: 1", "version: \"1\"", "M104", "version '1' in quotes is not one that this bot reads; it reads 1", "version: 1")]
    public void A_value_in_another_spelling_is_refused_with_the_one_there_is(string passage, string replacement, string code, string says, string right) =>
        Assert.Contains(Text.Read(Text.But(passage, replacement)).Findings, finding => (finding.Code, finding.Says, finding.Right) == (code, says, right));

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("FALSE")]
    public void A_flag_may_be_written_as_YAML_has_it(string flag) => Assert.Empty(Text.Read(Text.But("reps: {ana: }", $"reps: {{ana: }}\n    open: {flag}")).Findings.Where(finding => finding.Severity is Severity.Error));
}

using System.Collections.Immutable;
using SalesNudgeBot.Manifest.Sections;

namespace Manifest.Tests;

public sealed class ReadmeTests
{
    static readonly string[] Lines = File.ReadAllLines(Path.Combine(SampleFolder.Manifests, "README.md"));

    static readonly Dictionary<string, ImmutableArray<Key>> Sections = new()
    {
        ["company"] = CompanySection.Keys,
        ["people"] = PeopleSection.Keys,
        ["calendars"] = CalendarsSection.Keys,
        ["teams"] = [.. TeamsSection.Keys, .. TeamsSection.RepKeys, .. TeamsSection.GroupKeys],
        ["check_in"] = [.. CheckInSection.Keys, .. QuestionsSection.Keys],
        ["digest"] = DigestSection.Keys,
        ["policies"] = [.. PoliciesSection.Keys, .. StepReader.Keys],
        ["crm"] = [.. CrmSection.Keys, .. CrmMappings.Keys, .. CrmMappings.ColumnKeys, .. CrmMappings.StageKeys],
        ["attention"] = AttentionSection.Keys,
        ["pace"] = PaceSection.Keys,
        ["retention"] = RetentionSection.Keys,
        ["workspaces"] = [.. SlackWorkspace.Keys, .. TeamsWorkspace.Keys],
        ["sample"] = SampleSection.Keys,
        ["version"] = [],
    };

    public static TheoryData<string> Names => [.. Root.Keys.Select(key => key.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_readme_names_every_key_of_a_section_with_its_default(string section)
    {
        var text = Lines.SkipWhile(line => !(line.StartsWith("### ", StringComparison.Ordinal) && line.Contains($"`{section}`", StringComparison.Ordinal)))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .ToArray();

        Assert.NotEmpty(text);
        Assert.All(Sections[section], key =>
        {
            var said = text.SkipWhile(line => !line.Contains($"`{key.Name}`", StringComparison.Ordinal)).Take(2).ToArray();
            Assert.NotEmpty(said);
            Assert.Contains(said, line => key.Default is null || line.Replace("\"", "", StringComparison.Ordinal).Contains($"`{key.Default}`", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Its_smallest_manifest_has_no_finding()
    {
        Assert.Empty(Text.Read(Yaml("## The smallest manifest")).Lines());
    }

    [Fact]
    public void Its_section_for_a_CRM_has_no_finding()
    {
        var result = Text.Read(Text.Good + Yaml("## Opportunities from a CRM"));

        Assert.Empty(result.Lines());
        Assert.Equal("pipeline", result.Company!.Crm.Mapping);
    }

    static string Yaml(string heading) =>
        string.Join('\n', Lines.SkipWhile(line => line != heading).SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```"));
}

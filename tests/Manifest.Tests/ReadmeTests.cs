using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class ReadmeTests
{
    static readonly string[] Lines = File.ReadAllLines(Path.Combine(SampleFolder.Manifests, "README.md"));

    [Fact]
    public void Its_smallest_manifest_has_no_finding()
    {
        Assert.Empty(Text.Read(Yaml("## The smallest manifest")).Lines());
    }

    [Fact]
    public void Its_expectations_can_all_hold()
    {
        var people = SampleFolder.Manifests + "/sample";

        Assert.Empty(ManifestReader.Read([.. Directory.GetFiles(people, "*.yaml").Select(file => ManifestFile.Of(Path.GetFileName(file), File.ReadAllText(file))), ManifestFile.Of("expectations.yaml", Yaml("### `expectations` (by id)"))]).Lines());
    }

    [Fact]
    public void Its_section_for_a_CRM_has_no_finding()
    {
        var result = Text.Read(Text.Good + Yaml("## Opportunities from a CRM"));

        Assert.Empty(result.Lines());
        Assert.Equal("pipeline", result.Company!.Crm.Mapping);
    }

    [Fact]
    public void Its_expectations_of_the_sample_company_can_all_hold()
    {
        var sample = Directory.GetFiles(SampleFolder.Path, "*.yaml").Select(file => ManifestFile.Of(Path.GetFileName(file), File.ReadAllText(file)));

        var result = ManifestReader.Read([.. sample, ManifestFile.Of("expectations.yaml", Yaml("### `expectations` (by id)"))]);

        Assert.Empty(result.Lines());
        Assert.Equal(4, result.Company!.Expectations.Length);
    }

    static string Yaml(string heading) =>
        string.Join('\n', Lines.SkipWhile(line => line != heading).SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```"));
}

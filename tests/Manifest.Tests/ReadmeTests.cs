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
    public void Its_section_for_a_CRM_has_no_finding()
    {
        var result = Text.Read(Text.Good + Yaml("## Opportunities from a CRM"));

        Assert.Empty(result.Lines());
        Assert.Equal("pipeline", result.Company!.Crm.Mapping);
    }

    static string Yaml(string heading) =>
        string.Join('\n', Lines.SkipWhile(line => line != heading).SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```"));
}

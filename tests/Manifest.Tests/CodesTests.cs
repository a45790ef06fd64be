using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class CodesTests
{
    public static TheoryData<string> Ids => [.. Codes.All.Select(code => code.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_code_is_explained_with_a_manifest_that_brings_it_and_nothing_else(string id)
    {
        var explained = Explanations.Of(id);

        Assert.NotNull(explained);
        Assert.All([explained.Code.Means, explained.Why, explained.Mend], sentence => Assert.Matches(@"^\S.{10,}\.\z", sentence));
        var finding = Assert.Single(Read(explained.Example).Findings);
        Assert.Equal((id, explained.Code.Severity), (finding.Code, finding.Severity));
        Assert.False(string.IsNullOrWhiteSpace(finding.Right));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_manifest_with_a_warning_is_used_and_one_with_an_error_is_not(string id)
    {
        var result = Read(Explanations.Of(id)!.Example);

        Assert.Equal(result.Findings.Single().Severity == Severity.Error, result.Company is null);
    }

    [Fact]
    public void Ids_are_unique_and_every_code_is_in_the_table_and_explained_in_its_order()
    {
        var declared = typeof(Codes).GetFields().Select(field => (Code)field.GetValue(null)!).ToArray();

        Assert.Equal(declared, Codes.All);
        Assert.Equal(declared, Explanations.All.Select(explained => explained.Code));
        Assert.Equal(declared.Length, declared.Select(code => code.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("m301", "M301")]
    [InlineData("M301", "M301")]
    [InlineData("M999", null)]
    [InlineData("", null)]
    public void A_code_is_found_however_it_is_written(string written, string? found)
    {
        Assert.Equal(found, Explanations.Of(written)?.Code.Id);
    }

    [Fact]
    public void The_smallest_manifests_have_no_finding()
    {
        Assert.All([Text.Good, Text.Slack, Text.Teams], text =>
        {
            var result = Text.Read(text);
            Assert.Empty(result.Lines());
            Assert.NotNull(result.Company);
        });
    }

    static ManifestResult Read(Example example) => example.Read() ?? OfBrokenLink();

    // The one example that only a disk can show.
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

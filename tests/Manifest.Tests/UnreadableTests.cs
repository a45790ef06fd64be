using System.Text;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

/// <summary>What cannot be read is called what it is.</summary>
public sealed class UnreadableTests
{
    [Theory]
    [InlineData("people.yaml", "this is a file", "the folder that it is in")]
    [InlineData("nowhere", "there is no such folder", "a folder with .yaml files")]
    public void What_is_no_folder_is_called_what_it_is(string named, string says, string right)
    {
        var only = Assert.Single(ManifestReader.Read(Path.Combine(SampleFolder.Manifests, "sample", named)).Findings);

        Assert.Equal(("M001", says, right), (only.Code, only.Says, only.Right));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_saved_as_UTF_16_is_called_that(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var only = Assert.Single(ManifestReader.Read([new("m.yaml", (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Text.Good)])]).Findings);

        Assert.Equal(("M004", "this is UTF-16, not UTF-8"), (only.Code, only.Says));
    }
}

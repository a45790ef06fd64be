using System.Text;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class FormTests
{
    [Fact]
    public void What_was_kept_of_a_folder_reads_as_the_folder_did()
    {
        var manifest = ManifestReader.Read(SampleFolder.Path);

        var again = ManifestReader.Read(ManifestForm.Read(ManifestForm.Of(manifest.Files)));

        Assert.Equal(manifest.Hash, again.Hash);
        Assert.True(manifest.Company!.People.Keys.ToHashSet().SetEquals(again.Company!.People.Keys));
        Assert.Equal(manifest.Findings, again.Findings);
    }

    [Fact]
    public void A_form_is_the_same_whatever_the_order_of_files_and_the_line_ends()
    {
        ManifestFile[] one = [ManifestFile.Of("a.yaml", "é: 'x'\n"), ManifestFile.Of("b.yaml", "b: 1\n")];
        ManifestFile[] other = [ManifestFile.Of("b.yaml", "b: 1\r\n"), new("a.yaml", (byte[])[.. Encoding.UTF8.Preamble, .. "é: 'x'\r\n"u8])];

        Assert.Equal("""{"a.yaml":"é: 'x'\n","b.yaml":"b: 1\n"}""", ManifestForm.Of(one));
        Assert.Equal(ManifestForm.Of(one), ManifestForm.Of(other));
    }
}

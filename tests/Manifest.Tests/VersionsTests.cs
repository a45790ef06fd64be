using System.Collections.Immutable;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests;

public sealed class VersionsTests
{
    [Theory]
    [InlineData("version: 2", "version '2' is not one that this bot reads; it reads 1")]
    [InlineData("version: 1.0", "version '1.0' is not one that this bot reads; it reads 1")]
    [InlineData("version: [1]", "a list is not one that this bot reads; it reads 1")]
    public void Another_version_is_told_which_ones_are_read(string written, string says)
    {
        var finding = Assert.Single(Text.Read(Text.But("version: 1", written)).Findings);

        Assert.Equal(("M104", 1, says, "version: 1"), (finding.Code, finding.Line, finding.Says, finding.Right));
    }

    [Fact]
    public void What_was_written_in_an_older_version_is_brought_into_the_newest()
    {
        var findings = new FindingList();
        var readers = ImmutableSortedDictionary<int, Func<MapNode, MapNode>>.Empty.Add(1, Renamed).Add(2, newest => newest);

        Assert.NotNull(Versions.Newest(Written("version: 1\nold: {}\n"), findings, readers).Find("new"));
        Assert.Null(Versions.Newest(Written("version: 2\nold: {}\n"), findings, readers).Find("new"));
        Assert.False(findings.HasErrors);
        Versions.Newest(Written("version: 3\n"), findings, readers);
        Assert.Equal("version '3' is not one that this bot reads; it reads 1, 2", Assert.Single(findings.InOrder()).Says);
    }

    static MapNode Renamed(MapNode root) =>
        MapNode.Of(root.Place, root.InOrder().Select(entry => entry.Key == "old" ? entry with { Key = "new" } : entry).ToDictionary(entry => entry.Key));

    static MapNode Written(string text) => (MapNode)TreeReader.Read("m.yaml", text, new())!;
}

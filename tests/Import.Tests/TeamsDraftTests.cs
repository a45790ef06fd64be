using System.Text;
using SalesNudgeBot.Import.Teams;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Import.Tests;

public sealed class TeamsDraftTests : IDisposable
{
    static readonly TeamsColumns Columns = new("sales_agent", "manager", "regional_office", NeedsDepartment: false);

    readonly string file = Path.GetTempFileName();

    [Fact]
    public void A_list_of_reps_and_managers_becomes_a_manifest_without_a_finding()
    {
        var draft = Draft("sales_agent,manager,regional_office\nJosé Núñez,Zoë Ångström,North \"1\"\nAnn Lee,Zoë Ångström,\nAnn. Lee,Max O'Neil,South\nMax O'Neil,Zoë Ångström,South\n");

        var result = ManifestReader.Read([.. draft.Files.Select(one => new ManifestFile(one.Key, Encoding.UTF8.GetBytes(one.Value)))]);
        Assert.Empty(result.Findings);
        Assert.Equal((5, 2), (draft.People, draft.Teams));
        Assert.Equal(["ann-lee", "ann-lee-2", "jose-nunez", "max-o-neil", "zoe-angstrom"], result.Company!.People.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
        var jose = result.Company.Person(new("jose-nunez"));
        Assert.Equal(("José Núñez", "North \"1\"", "zoe-angstrom", "Europe/Madrid"), (jose.Name, jose.Department, jose.ReportsTo?.Value, jose.Zone.Id));
        Assert.Equal(["jose-nunez", "ann-lee", "max-o-neil"], result.Company.Teams[new("zoe-angstrom")].Reps.Select(rep => rep.Id.Value));
    }

    [Theory]
    [InlineData("agent,manager\nAna,Lena\n", 1L, "the file has no such column")]
    [InlineData("sales_agent,manager\nAna,Lena\nAna,Lena\n", 3L, "'Ana' has a row already")]
    [InlineData("sales_agent,manager\nAna,ana\n", 2L, "a rep cannot lead the team they are a rep of")]
    [InlineData("sales_agent,manager\nAna,\n", 2L, "nothing stands here")]
    [InlineData("sales_agent,manager\nAna\n", 2L, "the row has 1 fields and the first line has 2")]
    public void What_is_wrong_is_said_and_no_file_is_drafted(string csv, long line, string says)
    {
        var draft = Draft(csv);

        Assert.Equal((line, says), (Assert.Single(draft.Complaints).Line, draft.Complaints[0].Says));
        Assert.Empty(draft.Files);
    }

    public void Dispose() => File.Delete(file);

    TeamsDraft Draft(string csv)
    {
        File.WriteAllText(file, csv);
        return TeamsDraft.Of(file, Columns, "Europe/Madrid");
    }
}

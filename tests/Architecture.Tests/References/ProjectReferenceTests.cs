using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.References;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void A_project_references_only_what_its_row_of_the_table_allows() =>
        Rule.Holds(
            ProjectFile.All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(Allowed.Breaches),
            "Rules are in Core, use cases in App, each driver and platform apart. Move the code to the project that may reference this, or argue for a new row in Allowed.cs.");

    [Fact]
    public void Every_project_of_the_table_exists() => Assert.Empty(Allowed.Projects.Except(ProjectFile.All.Select(project => project.Name)));

    [Theory]
    [InlineData("SalesNudgeBot.Core", "<PackageReference Include='Newtonsoft.Json' />")]
    [InlineData("SalesNudgeBot.Core", "<FrameworkReference Include='Microsoft.AspNetCore.App' />")]
    [InlineData("SalesNudgeBot.App", "<PackageReference Include='Dapper' />")]
    [InlineData("SalesNudgeBot.Local", "<ProjectReference Include='../SalesNudgeBot.Storage/SalesNudgeBot.Storage.csproj' />")]
    [InlineData("SalesNudgeBot.Local", "<ProjectReference Include='../SalesNudgeBot.Wire/SalesNudgeBot.Wire.csproj' />")]
    [InlineData("SalesNudgeBot.Wire", "<ProjectReference Include='../SalesNudgeBot.Slack/SalesNudgeBot.Slack.csproj' />")]
    [InlineData("SalesNudgeBot.Manifest", "<ProjectReference Include='..\\SalesNudgeBot.App\\SalesNudgeBot.App.csproj' />")]
    public void A_reference_too_many_is_found(string project, string reference) =>
        Rule.Finds(Allowed.Breaches(new($"src/{project}/{project}.csproj", $"<Project>\n<ItemGroup>\n{reference}\n</ItemGroup></Project>")), line: 3);

    [Fact]
    public void A_project_outside_the_table_is_found() => Assert.Single(Allowed.Breaches(new("src/SalesNudgeBot.Common/SalesNudgeBot.Common.csproj", "<Project/>")));
}

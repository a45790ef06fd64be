using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.References;

public sealed class LockFileTests
{
    static readonly string Solution = Repository.Read("SalesNudgeBot.sln");

    [Fact]
    public void Every_project_has_its_lock_file_beside_it() =>
        Rule.Holds(
            ProjectFile.All.Where(project => !Repository.Files.Contains($"{project.Folder}/packages.lock.json")).Select(project => new Finding(project.Path, 0, "no packages.lock.json")),
            "Run dotnet restore in that folder and commit what it writes.");

    [Fact]
    public void A_lock_file_names_no_registry() =>
        Rule.Holds(Repository.With("packages.lock.json").SelectMany(path => Hosts(path, Repository.Read(path))), "A lock file holds versions and hashes; where packages come from is up to who restores.");

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Rule.Holds(
            ProjectFile.All.Where(project => !Solution.Replace('\\', '/').Contains(project.Path, StringComparison.Ordinal) && !project.Path.StartsWith("tests/long/", StringComparison.Ordinal))
                .Select(project => new Finding(project.Path, 0, "not in SalesNudgeBot.sln")),
            "dotnet test runs the solution: add the project with dotnet sln add.");

    [Fact]
    public void A_registry_in_a_lock_file_is_found() => Rule.Finds(Hosts("packages.lock.json", "{\n\"source\": \"https://registry.example/v3\"}"), line: 2);

    static IEnumerable<Finding> Hosts(string path, string text) =>
        text.Split('\n').Index().Where(line => line.Item.Contains("://", StringComparison.Ordinal)).Select(line => new Finding(path, line.Index + 1, line.Item.Trim()));
}

using System.Reflection;

namespace SalesNudgeBot.Architecture.Tests.References;

public sealed class AssemblyTests
{
    public static TheoryData<string> Projects => [.. Allowed.Projects];

    /// <summary>A reference that comes along unasked is not in a project file, but it is in the assembly that uses it.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_is_bound_only_to_the_framework_and_to_what_its_row_reaches(string project)
    {
        var reach = Allowed.Reach(project);
        var bound = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(bound, name => !IsBound(reach, name));
    }

    [Theory]
    [InlineData("SalesNudgeBot.Core", "Microsoft.Extensions.Logging.Abstractions")]
    [InlineData("SalesNudgeBot.Core", "System.Text.Json")]
    [InlineData("SalesNudgeBot.Core", "System.Net.Http")]
    [InlineData("SalesNudgeBot.Local", "SalesNudgeBot.Storage")]
    [InlineData("SalesNudgeBot.App", "Microsoft.AspNetCore.Http.Abstractions")]
    public void A_binding_too_many_is_seen(string project, string name) => Assert.False(IsBound(Allowed.Reach(project), name));

    static bool IsBound(IReadOnlySet<string> reach, string name) =>
        name switch
        {
            "System.Text.Json" => reach.Contains("SalesNudgeBot.App") || reach.Contains("YamlDotNet"),
            "System.Net.Http" or "System.IO.Pipelines" => reach.Contains("SalesNudgeBot.App"),
            _ when name.StartsWith("System.", StringComparison.Ordinal) => true,
            _ when name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name is "Microsoft.AspNetCore" or "Microsoft.Net.Http.Headers" => reach.Contains("Microsoft.AspNetCore.App"),
            _ when name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) => reach.Contains("Microsoft.AspNetCore.App") || reach.Contains(name),
            _ when name.StartsWith("Microsoft.IdentityModel.", StringComparison.Ordinal) => reach.Contains("Microsoft.IdentityModel.JsonWebTokens"),
            _ when name.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) => reach.Contains("SQLitePCLRaw.bundle_e_sqlite3"),
            _ => reach.Contains(name),
        };
}

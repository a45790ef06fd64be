using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

public sealed class FileNameTests
{
    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        Rule.Holds(Repository.SourcesIn("src", "tests").SelectMany(FileNames.Misnamed), "Name the file after the type that it is about; small types that go with it may stay.");

    [Fact]
    public void No_name_says_only_that_there_is_code() =>
        Rule.Holds(Repository.With(".cs", ".js").SelectMany(FileNames.Empty), "Name it after what it does for the product, in the product's own words.");

    [Theory]
    [InlineData("public sealed record Promise(int Id);")]
    [InlineData("public readonly record struct PromiseId(int Value);\npublic enum Kind { A }")]
    [InlineData("public delegate int Ask(string who);")]
    [InlineData("public static partial class Asking { }")]
    public void A_public_type_under_another_name_is_found(string code) => Assert.Single(FileNames.Misnamed(Source.Of(code, "src/X/Other.cs")));

    [Theory]
    [InlineData("Promise.cs", "public enum Kind { A }\npublic sealed record Promise(int Id);")]
    [InlineData("Promise.Acts.cs", "public partial class Promise { }")]
    [InlineData("Shut.cs", "public delegate bool Shut(int door);")]
    [InlineData("Program.cs", "Run();")]
    [InlineData("Two.cs", "sealed class Inner;")]
    public void A_file_that_names_its_type_passes(string name, string code) => Assert.Empty(FileNames.Misnamed(Source.Of(code, $"src/X/{name}")));

    [Theory]
    [InlineData("src/X/Helpers/Dates.cs")]
    [InlineData("src/X/Utils/Dates.cs")]
    [InlineData("src/X/Services/Dates.cs")]
    [InlineData("src/X/DateHelper.cs")]
    [InlineData("src/X/CaseManager.cs")]
    public void An_empty_name_is_found(string path) => Assert.Single(FileNames.Empty(path));
}

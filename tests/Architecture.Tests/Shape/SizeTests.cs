using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

public sealed class SizeTests
{
    static readonly (string Path, int Lines)[] Code =
        [.. Repository.With(".cs", ".js", ".css", ".sql").Select(path => (path, Sizes.Lines(Repository.Read(path))))];

    [Fact]
    public void No_file_is_longer_than_400_lines() => Rule.Holds(Sizes.TooLong(Code), "Part it by the things it is about.");

    [Fact]
    public void At_most_one_file_in_ten_is_longer_than_150_lines() => Rule.Holds(Sizes.TooManyLong(Code), "Too many long files: part the longest by the things they are about.");

    [Fact]
    public void A_file_of_401_lines_is_found() => Assert.Single(Sizes.TooLong([("Long.cs", Sizes.Lines(string.Concat(Enumerable.Repeat("\n", 401)))), ("Short.cs", 400)]));

    [Fact]
    public void Two_long_files_in_ten_are_found() => Assert.Equal(2, Sizes.TooManyLong([.. Enumerable.Range(0, 10).Select(i => ($"{i}.cs", i < 2 ? 151 : 150))]).Count());
}

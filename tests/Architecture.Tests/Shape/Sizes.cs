using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

static class Sizes
{
    public const int Most = 400;
    const int Usual = 150;
    const double ShareAbove = 0.10;

    public static int Lines(string text) => text.AsSpan().Count('\n') + (text is [] or [.., '\n'] ? 0 : 1);

    public static IEnumerable<Finding> TooLong(IEnumerable<(string Path, int Lines)> files) =>
        files.Where(file => file.Lines > Most).Select(file => new Finding(file.Path, file.Lines, $"{file.Lines} lines"));

    /// <summary>Nothing while few files are above the usual size; else all that are, the longest first.</summary>
    public static IEnumerable<Finding> TooManyLong(IReadOnlyCollection<(string Path, int Lines)> files)
    {
        var above = files.Where(file => file.Lines > Usual).OrderByDescending(file => file.Lines).ToList();
        return above.Count <= files.Count * ShareAbove ? [] : above.Select(file => new Finding(file.Path, file.Lines, $"{file.Lines} lines"));
    }
}

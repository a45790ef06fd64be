namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>The files as a clone has them, without what a build or an editor leaves.</summary>
static class Repository
{
    static readonly HashSet<string> Left = ["bin", "obj", ".git", ".vs", ".idea", "TestResults", "artifacts", "node_modules"];

    public static string Root { get; } = Find();

    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Select(Named).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Source> Sources { get; } = [.. With(".cs").Select(path => new Source(path, Read(path)))];

    public static IEnumerable<string> With(params string[] endings) => Files.Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    /// <param name="folders">From the root, such as <c>src/SalesNudgeBot.Core</c>.</param>
    public static IEnumerable<Source> SourcesIn(params string[] folders) =>
        Sources.Where(source => folders.Any(folder => source.Path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    static string Named(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(inner => !Left.Contains(Path.GetFileName(inner))).SelectMany(Under));

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesNudgeBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"SalesNudgeBot.sln is not above {AppContext.BaseDirectory}: run the tests from a clone.");
    }
}

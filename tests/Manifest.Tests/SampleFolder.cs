namespace Manifest.Tests;

static class SampleFolder
{
    public static string Manifests { get; } = Find();

    public static string Path { get; } = System.IO.Path.Combine(Manifests, "sample");

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SalesNudgeBot.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("SalesNudgeBot.sln"), "manifests");
    }
}

using SalesNudgeBot.Host.Composition;
using Stories.Harness;

namespace Browser.Harness;

/// <summary>The real bot on a free port of this machine, with files of its own.</summary>
public sealed class Workspace : IAsyncDisposable
{
    readonly string folder;
    readonly BotHost host;

    Workspace(string folder, BotHost host) => (this.folder, this.host) = (folder, host);

    public string Address => host.Urls.Single();

    /// <summary>The company that comes with the program.</summary>
    public static Task<Workspace> OfTheSample() => Start(NewFolder(), RunOptions.SampleManifest);

    /// <param name="starts">Berlin time at which the clock stands.</param>
    /// <param name="history">What was written and pressed until then, a line each as in the sample.</param>
    public static async Task<Workspace> OfTheStory(string starts, params string[] history)
    {
        var folder = NewFolder();
        var manifest = Path.Combine(folder, "manifest");
        Directory.CreateDirectory(Path.Combine(manifest, "history"));
        await File.WriteAllTextAsync(Path.Combine(manifest, "company.yaml"), $"{new Cast().Yaml()}\nsample:\n  starts: \"{starts} Europe/Berlin\"\n");
        await File.WriteAllLinesAsync(Path.Combine(manifest, "history", "before.txt"), history);
        return await Start(folder, manifest);
    }

    public async ValueTask DisposeAsync()
    {
        await host.Stop(CancellationToken.None);
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static string NewFolder() => Directory.CreateTempSubdirectory("salesnudgebot-browser").FullName;

    static async Task<Workspace> Start(string folder, string manifest)
    {
        var options = new RunOptions(Path.Combine(folder, "data"), "http://127.0.0.1:0", manifest);
        var host = await HostBuilding.Build(options, HostParts.Real with { ActsWait = TimeSpan.FromMinutes(1) }, CancellationToken.None);
        await host.Start(CancellationToken.None);
        return new(folder, host);
    }
}

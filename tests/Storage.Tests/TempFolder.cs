namespace SalesNudgeBot.Storage.Tests;

sealed class TempFolder : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesnudge-");

    public string Path => folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

namespace Stories.Harness;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("story-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using System.Text;

namespace SalesNudgeBot.Manifest;

/// <param name="Name">As findings show it: the file's name within its folder.</param>
public sealed record ManifestFile(string Name, ReadOnlyMemory<byte> Content)
{
    public static ManifestFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

using System.Xml.Linq;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.References;

/// <summary>What a project file names.</summary>
sealed class ProjectFile(string path, string text)
{
    readonly XDocument xml = XDocument.Parse(text, LoadOptions.SetLineInfo);

    public static IEnumerable<ProjectFile> All => Repository.With(".csproj").Select(path => new ProjectFile(path, Repository.Read(path)));

    public string Path => path;

    public string Folder => System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/');

    public string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    public IEnumerable<(string Name, int Line)> References =>
        xml.Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
            .Select(element => (Named((string?)element.Attribute("Include") ?? ""), ((System.Xml.IXmlLineInfo)element).LineNumber));

    static string Named(string include) =>
        include.EndsWith(".csproj", StringComparison.Ordinal) ? System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include;
}

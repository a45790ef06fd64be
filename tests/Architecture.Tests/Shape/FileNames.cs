using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

static partial class FileNames
{
    static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Managers", "Service", "Services", "Common", "Misc", "Mappers",
    };

    /// <summary>A file with public types has the name of one of them; what comes before the first dot counts (Store.States.cs).</summary>
    public static IEnumerable<Finding> Misnamed(Source source)
    {
        var types = Types().Matches(source.Code).Select(match => (IsPublic: match.Groups["public"].Success, Name: match.Groups["name"].Value, Line: source.LineAt(match.Groups["name"].Index))).ToList();
        var name = Path.GetFileName(source.Path).Split('.')[0];
        return types.Any(type => type.IsPublic) && types.All(type => type.Name != name)
            ? [new(source.Path, types[0].Line, $"holds {string.Join(", ", types.Select(type => type.Name))}")]
            : [];
    }

    /// <summary>A folder, file or type whose name says only that there is code in it.</summary>
    public static IEnumerable<Finding> Empty(string path)
    {
        var parts = path.Split('/');
        return parts[..^1].Where(Vague.Contains).Select(folder => new Finding(path, 0, $"a folder named {folder}"))
            .Concat(VagueEnd().IsMatch(parts[^1]) ? [new(path, 0, $"a file named {parts[^1]}")] : []);
    }

    [GeneratedRegex(@"^(?<public>public )?(?:internal )?delegate [^(;]+ (?<name>\w+)(?=[<(])|^(?<public>public )?(?:internal )?(?:file )?(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:record struct|record class|record|class|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"(Helpers?|Utils?|Utilities|Manager|Mapper|Mediator)\.cs$")]
    private static partial Regex VagueEnd();
}

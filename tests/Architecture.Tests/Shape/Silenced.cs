using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

/// <summary>Warnings that were switched off without a word about why.</summary>
static partial class Silenced
{
    public static IEnumerable<Finding> In(Source source) =>
        source.Text.Split('\n').Index()
            .Where(line => Pragma().IsMatch(line.Item) && !PragmaWithReason().IsMatch(line.Item))
            .Select(line => new Finding(source.Path, line.Index + 1, line.Item.Trim()))
            .Concat(source.CodeMatches(Suppression(), "say why, with Justification"));

    public static IEnumerable<Finding> In(string path, string xml) =>
        XDocument.Parse(xml, LoadOptions.SetLineInfo).Descendants()
            .Where(element => element.Name.LocalName is "NoWarn" or "WarningsNotAsErrors" or "NuGetAuditSuppress" && !HasReason(element))
            .Select(element => new Finding(path, ((IXmlLineInfo)element).LineNumber, element.ToString()));

    static bool HasReason(XElement element) => element.NodesBeforeSelf().LastOrDefault(node => node is not XText) is XComment { Value.Length: > 10 };

    [GeneratedRegex(@"^\s*#pragma warning disable")]
    private static partial Regex Pragma();

    [GeneratedRegex(@"^\s*#pragma warning disable [\w, ]+ // \S+ \S+")]
    private static partial Regex PragmaWithReason();

    [GeneratedRegex(@"\bSuppressMessage\((?![^)\]]*Justification)")]
    private static partial Regex Suppression();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Words;

/// <summary>Sentences in code that decides or sends: all that a person reads is a function of Core/Wording.</summary>
static partial class Sentences
{
    /// <summary>Literals that nobody reads in chat, each with its reason.</summary>
    static readonly FrozenDictionary<string, string> Argued = new Dictionary<string, string>().ToFrozenDictionary();

    public static IEnumerable<Finding> In(Source source) =>
        source.Literals.Where(literal => Sentence().IsMatch(literal.Text) && !Argued.ContainsKey(literal.Text) && !IsForDevelopers(source, literal))
            .Select(literal => new Finding(source.Path, literal.Line, $"\"{literal.Text}\""));

    /// <summary>An exception's message and a log template are for whoever runs or repairs the program.</summary>
    static bool IsForDevelopers(Source source, Literal literal)
    {
        var before = source.Code[..literal.Start];
        var statement = before[(before.LastIndexOfAny([';', '{', '}']) + 1)..];
        return ForDevelopers().IsMatch(statement);
    }

    [GeneratedRegex(@"^(?=.*\p{Ll})\s*\p{Lu}\S*[ \n]+\S+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bthrow\b|Exception\(|\bLoggerMessage\(|\bSuppressMessage\(|\bObsolete\(|\bUnreachable\(|\bDebug\.Assert\(")]
    private static partial Regex ForDevelopers();
}

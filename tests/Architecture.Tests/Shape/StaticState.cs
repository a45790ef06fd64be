using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

/// <summary>State that outlives whoever made it, and that two tests would share.</summary>
static partial class StaticState
{
    /// <summary>Static fields that can be set again, a static property's own among them.</summary>
    public static IEnumerable<Finding> In(IEnumerable<Type> types) =>
        from type in types
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsDefined(typeof(GeneratedCodeAttribute))
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(GeneratedCodeAttribute))
        select new Finding(type.FullName!, 0, $"{field.Name} can be set again");

    /// <summary>Static fields that stay, but whose insides change.</summary>
    public static IEnumerable<Finding> In(Source source) => source.CodeMatches(Changeable(), "changes inside");

    [GeneratedRegex(@"\bstatic (readonly )?([\w.]+\.)?(I?(List|Dictionary|Set|Collection)|HashSet|SortedSet|SortedDictionary|Queue|Stack|Concurrent\w+|AsyncLocal|ThreadLocal|ConditionalWeakTable|Lazy|StringBuilder|SemaphoreSlim|Lock|object)\b[^(;=]*[;={]")]
    private static partial Regex Changeable();
}

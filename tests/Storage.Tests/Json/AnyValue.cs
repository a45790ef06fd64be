using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Tests.Json;

/// <summary>Builds a value of any stored type with every property set to something that is not its default, and compares two such part by part.</summary>
static class AnyValue
{
    static int count;

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var n = Interlocked.Increment(ref count);
        return type switch
        {
            _ when type == typeof(string) => $"text {n} ü \" 👋🏽",
            _ when type == typeof(int) => n,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(17_000_000_000_000_000 + n * 10L),
            _ when type == typeof(LocalDate) => new LocalDate(2026, 1, 1).PlusDays(n),
            _ when type == typeof(Duration) => Duration.FromTicks(n),
            _ when type == typeof(Wait) => new Wait(n, Duration.FromMinutes(n)),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ when Generic(type, typeof(ImmutableArray<>)) is { } item => Call(nameof(Array), item),
            _ when Generic(type, typeof(ImmutableHashSet<>)) is { } item => Call(nameof(Set), item),
            _ when type == typeof(ImmutableSortedDictionary<string, string>) => ImmutableSortedDictionary<string, string>.Empty.Add($"k{n}", $"v{n}"),
            _ when type == typeof(ImmutableSortedDictionary<string, Given>) => ImmutableSortedDictionary<string, Given>.Empty.Add($"k{n}", (Given)Of(typeof(Given))),
            _ when type.IsAbstract => Of(Kinds.Of(type).First()),
            _ => Record(type),
        };
    }

    static ImmutableArray<T> Array<T>() => typeof(T).IsAbstract
        ? [.. Kinds.Of(typeof(T)).Select(kind => (T)Of(kind))]
        : [(T)Of(typeof(T)), (T)Of(typeof(T))];

    static ImmutableHashSet<T> Set<T>() => [(T)Of(typeof(T)), (T)Of(typeof(T))];

    static object Call(string method, Type item) =>
        typeof(AnyValue).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, null)!;

    static Type? Generic(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments()[0] : null;

    static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
        foreach (var property in Parts(type).Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name)))
        {
            property.SetValue(value, Of(property.PropertyType));
        }

        return value;
    }

    static IEnumerable<PropertyInfo> Parts(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);

    public static void Same(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null || expected is string or Instant or LocalDate or Duration or Wait || expected.GetType().IsPrimitive || expected is Enum)
        {
            Assert.True(Equals(expected, actual), $"{path}: expected {expected}, read {actual}");
            return;
        }

        Assert.True(expected.GetType() == actual.GetType(), $"{path}: expected {expected.GetType()}, read {actual.GetType()}");
        if (expected is IEnumerable items)
        {
            var (left, right) = (Items(items), Items((IEnumerable)actual));
            Assert.True(left.Count == right.Count, $"{path}: expected {left.Count} items, read {right.Count}");
            for (var i = 0; i < left.Count; i++)
            {
                Same(left[i], right[i], $"{path}[{i}]");
            }

            return;
        }

        foreach (var part in Parts(expected.GetType()))
        {
            Same(part.GetValue(expected), part.GetValue(actual), $"{path}.{part.Name}");
        }
    }

    /// <summary>Sets have no order of their own.</summary>
    static List<object?> Items(IEnumerable items) =>
        items.GetType().Name.Contains("HashSet", StringComparison.Ordinal)
            ? [.. items.Cast<object?>().OrderBy(item => item!.ToString(), StringComparer.Ordinal)]
            : [.. items.Cast<object?>()];
}

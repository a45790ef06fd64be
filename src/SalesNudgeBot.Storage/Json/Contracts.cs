using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace SalesNudgeBot.Storage.Json;

static class Contracts
{
    /// <summary>What a record works out from its parts is worked out again when it is read.</summary>
    public static void LeaveOutComputed(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => p.Set is null && p.AssociatedParameter is null).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    /// <summary>An array that an older version did not write is read as empty, never as the default that throws when looked at.</summary>
    public static void EmptyForMissingArrays(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => IsArray(p.PropertyType) && p is { Get: not null, Set: not null }).ToList())
        {
            var (get, set) = (property.Get!, property.Set!);
            var missing = Activator.CreateInstance(property.PropertyType)!;
            var empty = property.PropertyType.GetField(nameof(ImmutableArray<int>.Empty))!.GetValue(null);
            property.Get = record => get(record) is { } array && !array.Equals(missing) ? array : empty;
            var then = type.OnDeserialized;
            type.OnDeserialized = record =>
            {
                then?.Invoke(record);
                if (missing.Equals(get(record)))
                {
                    set(record, empty);
                }
            };
        }
    }

    static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}

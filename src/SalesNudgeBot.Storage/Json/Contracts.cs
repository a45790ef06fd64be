using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using SalesNudgeBot.Core.CheckIns;

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

    /// <summary>Of check-ins, whose rows are read more than any other and are mostly of days on which nobody was asked: what is missing is read as nought.</summary>
    public static void LeaveOutNoughts(JsonTypeInfo type)
    {
        foreach (var property in type.Type == typeof(CheckIn) ? type.Properties.Where(p => p.PropertyType == typeof(int) || p.PropertyType == typeof(bool)) : [])
        {
            property.ShouldSerialize = (_, value) => value is not (0 or false);
        }
    }

    static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}

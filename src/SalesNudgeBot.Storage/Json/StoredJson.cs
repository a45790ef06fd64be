using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SalesNudgeBot.Storage.Json;

/// <summary>How records of the domain are written into text columns. Names in it are kept for good: stored rows outlive versions.</summary>
static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static string? WriteOrNull<T>(T? value)
        where T : class => value is null ? null : Write(value);

    /// <param name="where">Names the row in the exception.</param>
    /// <exception cref="StoredDataException">The text is not such a record, or names a kind this version does not know.</exception>
    public static T Read<T>(string json, string where) => (T)Read(json, typeof(T), where);

    public static object Read(string json, Type type, string where)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, Options) ?? throw new JsonException("It is null.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new StoredDataException($"{where}: what is stored cannot be read as {type.Name}. {unreadable.Message}", unreadable);
        }
    }

    /// <summary>Writes as ever, but for what these converters write another way.</summary>
    public static JsonSerializerOptions With(params ReadOnlySpan<JsonConverter> first)
    {
        var options = new JsonSerializerOptions(Options);
        foreach (var converter in first)
        {
            options.Converters.Insert(0, converter);
        }

        return options;
    }

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // It goes into a column, never into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { Kinds.Register, Contracts.LeaveOutComputed, Contracts.EmptyForMissingArrays, Contracts.LeaveOutNoughts },
            },
        };
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        foreach (var converter in Times.Converters.Concat(Ids.Converters))
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Storage.Json;

static class Ids
{
    public static IEnumerable<JsonConverter> Converters { get; } =
    [
        new AsText<PersonId>(text => new(text), id => id.Value),
        new AsText<TeamId>(text => new(text), id => id.Value),
        new AsText<TextId>(text => new(text), id => id.Value),
        new AsText<PromiseId>(text => new(text), id => id.Value),
        new AsText<ChainId>(text => new(text), id => id.Value),
        new AsText<CaseId>(text => new(text), id => id.Value),
    ];
}

/// <summary>A value that is one plain string in JSON.</summary>
/// <param name="parse">Throws FormatException for what it cannot read.</param>
sealed class AsText<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"A {typeof(T).Name} is a string.");
        try
        {
            return parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new JsonException($"'{text}' is not a {typeof(T).Name}.", unreadable);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
}

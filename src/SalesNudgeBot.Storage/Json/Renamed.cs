using System.Text.Json;
using System.Text.Json.Serialization;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Json;

/// <summary>Stored records written anew with another id and another name for one person: ids by their type, names and keys in whatever is text.</summary>
sealed class Renamed(NameTaken name)
{
    readonly JsonSerializerOptions options = StoredJson.With(
        new AsText<PersonId>(text => new(text), id => id == name.Person ? name.Former.Value : id.Value),
        new Text(name.In));

    /// <param name="where">Names the row in the exception.</param>
    public string Of(string json, Type type, string where)
    {
        var read = StoredJson.Read(json, type, where);
        return JsonSerializer.Serialize(read, type, options);
    }

    sealed class Text(Func<string, string> rename) : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(rename(value));
    }
}

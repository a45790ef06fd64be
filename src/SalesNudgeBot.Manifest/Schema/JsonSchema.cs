using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Schema;

/// <summary>
/// The manifest for editors, as JSON Schema draft-07: the newest that released versions of the YAML language server check by. It fits one file, and files of
/// a folder are read together: so no section has to be there. Ids, and what depends on more than one value, only the reader can judge.
/// </summary>
public sealed class JsonSchema
{
    /// <summary>Sections of such names are read by nobody: a place for what other sections take by an alias.</summary>
    const string OwnSections = $"^{Root.OwnPrefix}";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    readonly JsonObject definitions = [];

    JsonSchema()
    {
    }

    /// <summary>With a line end after it, as it is shipped.</summary>
    public static string Text()
    {
        var schema = new JsonSchema();
        var root = schema.Known(Root.Table.Keys);
        root.Remove("required");
        root["patternProperties"] = new JsonObject { [OwnSections] = true };
        var whole = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A manifest of SalesNudgeBot, or a part of one",
        };
        foreach (var (name, part) in root.ToArray())
        {
            root.Remove(name);
            whole[name] = part;
        }

        whole["definitions"] = schema.definitions;
        return whole.ToJsonString(Readable) + "\n";
    }

    JsonObject Of(Shape shape) =>
        shape switch
        {
            Shape.Single single => Of(single.Kind),
            Shape.IdOf => Of(Kinds.Id),
            Shape.Many many => new() { ["type"] = Types("array", "null"), ["items"] = Of(many.Each) },
            Shape.Entries entries => new() { ["type"] = Types("object", "null"), ["propertyNames"] = Pattern(entries.Names), ["additionalProperties"] = Of(entries.Each) },
            Shape.Table table => Defined(table),
            Shape.Variant variant => Of(variant),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };

    // Editors would answer with the pattern, or with six hundred zones.
    static JsonObject Of(Kind kind)
    {
        var schema = Of(kind.Written);
        if (kind != Kinds.Text && kind.FewNames is null && kind.Written is (Written.Text or Written.Word))
        {
            schema["errorMessage"] = $"This is not {kind.Name}; right would be {kind.Right}.";
        }

        return schema;
    }

    static JsonObject Of(Written written) =>
        written switch
        {
            Written.Word word => new() { ["enum"] = new JsonArray([.. word.Words.Select(one => JsonValue.Create(one))]) },
            Written.WholeNumber whole when whole.Least == whole.Most => new() { ["enum"] = new JsonArray(whole.Least) },
            Written.WholeNumber whole => new() { ["type"] = "integer", ["minimum"] = whole.Least, ["maximum"] = whole.Most },
            Written.Amount amount => new() { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = amount.Most },
            Written.Figure figure => new() { ["type"] = "number", ["minimum"] = figure.Least, ["maximum"] = figure.Most },
            Written.TrueOrFalse => new() { ["type"] = "boolean" },
            Written.Text text => Of(text),
            _ => throw new ArgumentOutOfRangeException(nameof(written)),
        };

    static JsonObject Of(Written.Text text)
    {
        var schema = new JsonObject { ["type"] = text.Any || text.Pattern is null ? Types("string", "number", "boolean") : "string" };
        if (text.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    static JsonObject Pattern(Shape names) => new() { ["pattern"] = Of(((names as Shape.Single)?.Kind ?? Kinds.Id).Written)["pattern"]?.DeepClone() };

    JsonObject Of(Shape.Variant variant)
    {
        var cases = variant.Tables.Select(one => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["required"] = Types(variant.By.Name),
                ["properties"] = new JsonObject { [variant.By.Name] = new JsonObject { ["enum"] = Types(one.Word) } },
            },
            ["then"] = Defined(one.Table),
        });
        return new()
        {
            ["type"] = "object",
            ["required"] = Types(variant.By.Name),
            ["properties"] = new JsonObject { [variant.By.Name] = Of(variant.By) },
            ["allOf"] = new JsonArray([.. cases]),
        };
    }

    JsonObject Defined(Shape.Table table)
    {
        var name = table.Name.Replace(' ', '-');
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = Known(table.Keys);
        }

        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    JsonObject Known(IReadOnlyList<Key> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            properties[key.Name] = Of(key);
        }

        var required = keys.Where(key => key.Required).Select(key => key.Name).ToArray();
        var schema = new JsonObject { ["type"] = required.Length > 0 ? "object" : Types("object", "null") };
        if (required.Length > 0)
        {
            schema["required"] = Types(required);
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        return schema;
    }

    JsonObject Of(Key key)
    {
        var otherwise = key.Required ? null : key.Default ?? key.Otherwise;
        var says = otherwise is null ? key.Means : $"{key.Means}. If not given: {otherwise}";
        var schema = new JsonObject { ["description"] = KeyTables.Plain(says) };
        if (says.Contains('`', StringComparison.Ordinal))
        {
            schema["markdownDescription"] = says;
        }

        foreach (var (name, part) in Of(key.Shape))
        {
            schema[name] = part?.DeepClone();
        }

        if (key is { Default: { } text, Shape: Shape.Single or Shape.IdOf })
        {
            schema["default"] = Value(text, (key.Shape as Shape.Single)?.Kind.Written);
        }

        return schema;
    }

    static JsonNode Value(string text, Written? written) =>
        written switch
        {
            Written.WholeNumber => int.Parse(text, CultureInfo.InvariantCulture),
            Written.TrueOrFalse => text == "true",
            _ => text,
        };

    static JsonArray Types(params string[] names) => [.. names.Select(name => JsonValue.Create(name))];
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests;

/// <summary>The keywords of JSON Schema draft-07 that the manifest's schema uses, and no others: an unknown one is an error here, so that none is passed over.</summary>
sealed class SchemaRules(JsonObject root)
{
    static readonly string[] OnlyWords = ["$schema", "title", "description", "markdownDescription", "errorMessage", "default", "definitions", "then"];

    /// <summary>Paths of what breaks a rule.</summary>
    public IEnumerable<string> Broken(Node node) => Broken(root, node, "");

    IEnumerable<string> Broken(JsonNode schema, Node node, string path)
    {
        if (schema is JsonValue answer)
        {
            return answer.GetValue<bool>() ? [] : [path];
        }

        // Beside a reference every other keyword is passed over in draft-07.
        var rules = schema.AsObject();
        if (rules["$ref"] is { } reference)
        {
            return Broken(root["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]!, node, path);
        }

        return rules.Where(rule => !OnlyWords.Contains(rule.Key)).SelectMany(rule => Broken(rules, rule.Key, rule.Value!, node, path));
    }

    IEnumerable<string> Broken(JsonObject rules, string keyword, JsonNode rule, Node node, string path)
    {
        var map = node as MapNode;
        var keys = map?.Entries.Values ?? [];
        return keyword switch
        {
            "type" => (rule is JsonArray types ? types : [rule.DeepClone()]).Any(type => Is(node, type!.GetValue<string>())) ? [] : [path],
            "enum" => rule.AsArray().Any(one => node is ScalarNode scalar && (one!.GetValueKind() is System.Text.Json.JsonValueKind.String ? Is(node, "string") : Is(node, "integer")) && scalar.Text == one.ToString()) ? [] : [path],
            "pattern" => node is ScalarNode scalar && Is(node, "string") && !Regex.IsMatch(scalar.Text, rule.GetValue<string>(), RegexOptions.ECMAScript) ? [path] : [],
            "minimum" => NumberOf(node) < rule.GetValue<decimal>() ? [path] : [],
            "maximum" => NumberOf(node) > rule.GetValue<decimal>() ? [path] : [],
            "exclusiveMinimum" => NumberOf(node) <= rule.GetValue<decimal>() ? [path] : [],
            "required" => map is null ? [] : rule.AsArray().Where(name => !map.Entries.ContainsKey(name!.GetValue<string>())).Select(name => $"{path}/{name}"),
            "properties" => keys.Where(entry => rule[entry.Key] is not null).SelectMany(entry => Broken(rule[entry.Key]!, entry.Value, $"{path}/{entry.Key}")),
            "patternProperties" => keys.SelectMany(entry => rule.AsObject().Where(one => Regex.IsMatch(entry.Key, one.Key)).SelectMany(one => Broken(one.Value!, entry.Value, $"{path}/{entry.Key}"))),
            "additionalProperties" => keys.Where(entry => !IsNamed(rules, entry.Key)).SelectMany(entry => Broken(rule, entry.Value, $"{path}/{entry.Key}")),
            "propertyNames" => keys.SelectMany(entry => Broken(rule, new ScalarNode(entry.Place, entry.Key, Plain: false), $"{path}/{entry.Key}")),
            "items" => (node as ListNode)?.Items.SelectMany((item, i) => Broken(rule, item, $"{path}/{i}")) ?? [],
            "allOf" => rule.AsArray().SelectMany(one => Broken(one!, node, path)),
            "if" => Broken(rule, node, path).Any() ? [] : Broken(rules["then"]!, node, path),
            _ => throw new InvalidOperationException($"What does '{keyword}' mean?"),
        };
    }

    static bool IsNamed(JsonObject rules, string key) =>
        rules["properties"]?[key] is not null || (rules["patternProperties"]?.AsObject().Any(one => Regex.IsMatch(key, one.Key)) ?? false);

    static decimal? NumberOf(Node node) =>
        node is ScalarNode { Plain: true } scalar && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // YAML 1.2's core schema, as editors read it.
    static bool Is(Node node, string type) =>
        type switch
        {
            "object" => node is MapNode,
            "array" => node is ListNode,
            "null" => node.IsNothing,
            "boolean" => node is ScalarNode { Plain: true, Text: "true" or "false" or "True" or "False" or "TRUE" or "FALSE" },
            "integer" => NumberOf(node) is { } number && number == decimal.Truncate(number),
            "number" => NumberOf(node) is not null,
            "string" => node is ScalarNode && !node.IsNothing && !Is(node, "boolean") && !Is(node, "number"),
            _ => throw new InvalidOperationException($"What is a '{type}'?"),
        };
}

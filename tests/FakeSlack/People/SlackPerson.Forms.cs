using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.BlockKit;
using FakeSlack.Delivery;
using FakeSlack.Model;

namespace FakeSlack.People;

public sealed partial class SlackPerson
{
    /// <summary>What the open form says is wrong, by block id; said by the app, or by the client before anything was sent.</summary>
    public IReadOnlyDictionary<string, string> FormErrors { get; private set; } = new Dictionary<string, string>();

    /// <summary>Fills in these fields of the open form, by block id, leaves the others as they are, and sends it.</summary>
    public async Task<Answer?> Fills(params (string Field, string Value)[] fields)
    {
        var view = Form ?? throw new InvalidOperationException($"{user.Name} has no form open.");
        var values = new JsonObject();
        var missing = new Dictionary<string, string>();
        foreach (var block in view.Blocks.OfType<JsonObject>().Where(block => (string?)block["type"] == "input"))
        {
            var id = (string)block["block_id"]!;
            var given = fields.Where(field => field.Field == id).Select(field => field.Value).LastOrDefault();
            var (state, empty) = State(block["element"]!.AsObject(), given);
            values[id] = new JsonObject { [(string)block["element"]!["action_id"]!] = state };
            if (empty && (bool?)block["optional"] != true)
            {
                missing[id] = "Please complete this required field.";
            }
        }

        if (fields.FirstOrDefault(field => !values.ContainsKey(field.Field)) is { Field: { } unknown })
        {
            throw new InvalidOperationException($"The form \"{view.Title}\" has no field {unknown}.");
        }

        FormErrors = missing;
        return missing.Count > 0 ? null : await Sends(view, values);
    }

    /// <summary>Sends a form as it was filled in once, whether or not it is still open.</summary>
    public async Task<Answer> Sends(SlackView view, JsonObject values)
    {
        JsonObject submission;
        lock (team.Gate)
        {
            submission = Interaction("view_submission", view.Id);
            submission["view"] = view.ToJson(team, values);
            submission["response_urls"] = new JsonArray();
        }

        var answer = await team.Deliver(new(PayloadKind.Interactive, submission, true));
        if (answer.Acknowledged)
        {
            lock (team.Gate)
            {
                Follow(view, answer.Body);
            }
        }

        return answer;
    }

    /// <summary>Closes the form without sending it.</summary>
    public void Cancels()
    {
        lock (team.Gate)
        {
            team.Stacks[Id] = [.. team.Stacks[Id].SkipLast(1)];
        }
    }

    void Follow(SlackView view, string body)
    {
        var stack = team.Stacks.GetValueOrDefault(Id, []);
        if (body.Length == 0)
        {
            stack.Remove(view);
            return;
        }

        JsonNode? said;
        try
        {
            said = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            team.Complain($"view_submission: answered with something that is no JSON: {body}");
            return;
        }

        switch ((string?)said?["response_action"])
        {
            case "clear":
                stack.Clear();
                break;
            case "errors" when said!["errors"] is JsonObject { Count: > 0 } errors:
                FormErrors = errors.ToDictionary(error => error.Key, error => (string)error.Value!);
                var fields = view.Blocks.OfType<JsonObject>().Where(block => (string?)block["type"] == "input").Select(block => (string?)block["block_id"]).ToHashSet();
                foreach (var id in FormErrors.Keys.Where(id => !fields.Contains(id)))
                {
                    team.Complain($"view_submission: an error at {id}, which is no input block of the form");
                }

                break;
            case "update" when said!["view"] is JsonObject content && IsTaken(content):
                team.Change(view, (JsonObject)content.DeepClone());
                break;
            case "push" when said!["view"] is JsonObject content && IsTaken(content):
                team.Show(Id, (JsonObject)content.DeepClone(), stack);
                break;
            default:
                team.Complain($"view_submission: answered with what Slack does not know: {body}");
                break;
        }
    }

    bool IsTaken(JsonObject view)
    {
        var wrong = BlockKitLimits.Check(JsonSerializer.SerializeToElement(view));
        if (wrong.Count > 0)
        {
            team.Complain($"view_submission: {string.Join("; ", wrong)}");
        }

        return wrong.Count == 0;
    }

    static IEnumerable<JsonNode?> Options(JsonObject select) =>
        select["options"] as JsonArray ?? select["option_groups"]!.AsArray().SelectMany(group => group!["options"]!.AsArray());

    // What is not on offer only a forged client can send.
    static JsonObject Forged(string value) => new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value };

    /// <summary>An element's state: what was filled in, else what it came with.</summary>
    static (JsonObject State, bool Empty) State(JsonObject element, string? given)
    {
        var type = (string)element["type"]!;
        var state = new JsonObject { ["type"] = type };
        if (type == "static_select")
        {
            var chosen = given is null ? element["initial_option"]
                : Options(element).FirstOrDefault(option => (string?)option!["value"] == given || (string?)option["text"]!["text"] == given)
                    ?? Forged(given);
            state["selected_option"] = chosen?.DeepClone();
            return (state, chosen is null);
        }

        var (name, value) = type switch
        {
            "datepicker" => ("selected_date", given ?? (string?)element["initial_date"]),
            "timepicker" => ("selected_time", given ?? (string?)element["initial_time"]),
            _ => ("value", given ?? (string?)element["initial_value"]),
        };
        if (type == "number_input" && value is { Length: > 0 } && !decimal.TryParse(value, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException($"Slack takes no {value} for a number.");
        }

        state[name] = value is { Length: > 0 } ? value : null;
        return (state, value is null or "");
    }
}

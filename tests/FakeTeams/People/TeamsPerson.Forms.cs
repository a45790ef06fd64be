using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FakeTeams.Cards;
using FakeTeams.Delivery;
using FakeTeams.Model;

namespace FakeTeams.People;

public sealed partial class TeamsPerson
{
    /// <summary>What the client itself says is wrong in the open form, by input id, before anything is sent.</summary>
    public IReadOnlyDictionary<string, string> FormErrors { get; private set; } = new Dictionary<string, string>();

    /// <summary>The card to fill in, or to say yes or no to, that was shown to this person last, if it still is.</summary>
    public SeenMessage? Form
    {
        get
        {
            lock (tenant.Gate)
            {
                return OpenForm() is { } message ? Seen(message) : null;
            }
        }
    }

    /// <summary>Which showing of a form it is: another number is another form, or the same again.</summary>
    public int? FormShown
    {
        get
        {
            lock (tenant.Gate)
            {
                return OpenForm()?.Views[user.Id].Order;
            }
        }
    }

    /// <summary>Fills in these fields of the open form, by input id, leaves the others as they are, and sends it.</summary>
    /// <returns>Null when the client did not send it.</returns>
    public async Task<Answer?> Fills(params (string Field, string Value)[] fields)
    {
        var form = Form ?? throw new InvalidOperationException($"{user.Name} has no form open.");
        var values = new JsonObject();
        var wrong = new Dictionary<string, string>();
        foreach (var input in CardWalk.Inputs(form.Card!))
        {
            var id = (string)input["id"]!;
            var value = Value(input, fields.Where(field => field.Field == id).Select(field => field.Value).LastOrDefault());
            if (!Passes(input, value))
            {
                wrong[id] = (string?)input["errorMessage"] ?? "This field is not right.";
            }

            // Empty ones may not come at all.
            if (value.Length > 0)
            {
                values[id] = value;
            }
        }

        if (fields.FirstOrDefault(field => CardWalk.Inputs(form.Card!).All(input => (string?)input["id"] != field.Field)) is { Field: { } unknown })
        {
            throw new InvalidOperationException($"The form has no field {unknown}: {form.Text}");
        }

        var sends = form.Actions().Where(action => !IsWayOut(action) && (string?)action["type"] is "Action.Execute" or "Action.Submit").ToList();
        if (sends.Count != 1)
        {
            throw new InvalidOperationException($"The form has {sends.Count} buttons that send it: {form.Text}");
        }

        FormErrors = wrong;
        return wrong.Count > 0 ? null : await Click(form.Message, sends[0], values);
    }

    TeamsMessage? OpenForm() =>
        tenant.Conversations.Values.SelectMany(one => one.Messages)
            .Where(message => !message.Deleted && message.Views.TryGetValue(user.Id, out var view) && (CardWalk.Inputs(view.Card).Any() || CardWalk.Buttons(view.Card).Any(IsWayOut)))
            .MaxBy(message => message.Views[user.Id].Order);

    /// <summary>Pressed whatever is filled in, and sends none of it.</summary>
    static bool IsWayOut(JsonObject action) => (string?)action["associatedInputs"] == "none";

    /// <summary>What the client would send: always a string.</summary>
    static string Value(JsonObject input, string? given)
    {
        if (given is null)
        {
            var set = input["value"]?.ToString() ?? "";
            return CardWalk.Type(input) == "Input.Toggle" && set.Length == 0 ? (string?)input["valueOff"] ?? "false" : set;
        }

        if (CardWalk.Type(input) == "Input.ChoiceSet")
        {
            var choices = input["choices"]!.AsArray().OfType<JsonObject>();
            return (string?)choices.FirstOrDefault(choice => (string?)choice["value"] == given || (string?)choice["title"] == given)?["value"] ?? given;
        }

        return given;
    }

    static bool Passes(JsonObject input, string value)
    {
        if (value.Length == 0)
        {
            return input["isRequired"]?.ToString() != "true";
        }

        return CardWalk.Type(input) switch
        {
            "Input.Text" => value.Length <= ((int?)input["maxLength"] ?? int.MaxValue) && (input["regex"] is null || Regex.IsMatch(value, (string)input["regex"]!)),
            "Input.Number" => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number)
                && number >= ((decimal?)input["min"] ?? decimal.MinValue) && number <= ((decimal?)input["max"] ?? decimal.MaxValue),
            "Input.Date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
            "Input.Time" => TimeOnly.TryParseExact(value, "HH:mm", out _),
            _ => true,
        };
    }
}

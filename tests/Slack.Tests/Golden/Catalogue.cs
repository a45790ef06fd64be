using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Slack.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Slack.Tests.Golden;

/// <summary>Every message and form that the product can send, by name, as Slack shows it.</summary>
static class Catalogue
{
    public static SlackRenderer Renderer { get; } = new(new(Town.Texts, Town.NameOf, AccountOf));

    public static IReadOnlyDictionary<string, JsonObject> All
    {
        get
        {
            var all = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
            foreach (var (name, json) in EveryMessage.Distinct((_, message) => Renderer.Message(message), json => json.ToJsonString()))
            {
                all[name] = json;
            }

            foreach (var (name, form) in EveryMessage.AllForms)
            {
                all[$"form-{name}"] = Renderer.Modal(form, "C0LEADERS/1764000000.000100");
            }

            foreach (var (name, page) in EveryMessage.Pages)
            {
                all[$"home-{name}"] = Renderer.Home(page);
            }

            all["notice-only-leaders"] = Renderer.Notice(EveryMessage.OnlyLeaders);
            return all;
        }
    }

    /// <summary>Ruth has no account that is known: she is called by her name.</summary>
    static string? AccountOf(PersonId id) => id == Town.Ruth ? null : $"U0{id.Value.ToUpperInvariant()}";
}

using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Teams.Rendering;
using SalesNudgeBot.Tests.Shared.Golden;

namespace Teams.Tests.Golden;

/// <summary>Every message and form that the product can send, by name, as Teams shows it.</summary>
static class Catalogue
{
    static readonly string[] Leaders = ["29:lena", "29:dmitri"];
    static readonly ActionRef Opens = new("promise.record", "new");

    public static CardRenderer Renderer { get; } = new(new(Town.Texts, Town.NameOf, UserOf));

    public static IReadOnlyDictionary<string, Card> Cards
    {
        get
        {
            var all = new SortedDictionary<string, Card>(StringComparer.Ordinal);
            foreach (var (name, (sent, view)) in EveryMessage.Distinct(Both, both => both.Sent.Content.ToJsonString() + both.View?.Content.ToJsonString()))
            {
                all[name] = sent;
                if (view is not null)
                {
                    all[$"{name}-view"] = view;
                }
            }

            foreach (var (name, form) in EveryMessage.AllForms)
            {
                all[$"form-{name}"] = Renderer.Form(form, new(form.Action.Verb, form.Action.Subject));
            }

            all["form-promise-record-again"] = Again;
            return all;
        }
    }

    public static IReadOnlyDictionary<string, JsonObject> All =>
        Cards.ToDictionary(one => one.Key, one => new JsonObject { ["summary"] = one.Value.Summary, ["card"] = one.Value.Content });

    /// <summary>Ruth never wrote to the bot, and nobody looked her up: she is called by her name.</summary>
    public static string? UserOf(PersonId id) => id == Town.Ruth ? null : $"29:{id.Value}";

    static Card Again
    {
        get
        {
            var form = EveryMessage.AllForms.Single(one => one.Name == "promise-record").Form;
            var typed = new Dictionary<string, string> { ["client"] = "Acme", ["what"] = "SSO live", ["when"] = "someday", ["deliverer"] = "omar" };
            return Renderer.Form(form, Opens, typed, new Dictionary<string, string> { ["when"] = "I can't read a date in this. " + DeliveryWords.WhenHint });
        }
    }

    /// <summary>In the leaders' channel everybody sees the one, and its leaders the other, where the buttons are.</summary>
    static (Card Sent, Card? View) Both(string name, Message message)
    {
        if (!name.Contains("-channel", StringComparison.Ordinal))
        {
            return (Renderer.Message(message, Reader(name)), null);
        }

        return message.Blocks.Any(block => block is Block.Buttons) ? (Renderer.Shared(message, Leaders), Renderer.Message(message)) : (Renderer.Message(message), null);
    }

    static PersonId Reader(string name) =>
        new[] { Town.Omar, Town.Lena, Town.Dmitri, Town.Sam }.FirstOrDefault(person => name.Split('-').Contains(person.Value), name.StartsWith("pace", StringComparison.Ordinal) ? Town.Sam : Town.Ana);
}

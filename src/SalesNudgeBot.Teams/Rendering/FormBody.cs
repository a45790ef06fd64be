using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>A form's title, its fields with what is wrong with each below it, and the two ways out of it.</summary>
static class FormBody
{
    const int LongestIntro = 600;

    public static JsonArray Of(
        Form form, ActionRef opens, CardText text, IReadOnlyDictionary<string, string>? typed, IReadOnlyDictionary<string, string>? errors, int mostChoices)
    {
        // Nobody is mentioned: a form is seen by one person, who knows whom it is about.
        var body = new CardBody(text, text.NoMentions(), LongestIntro);
        body.Add(Kit.RichText([Kit.Run(Verbatim.Plain(form.Title), Look.Title)]));
        if (form.Intro is { } intro)
        {
            body.Add(new Block.Note(intro));
        }

        if (errors is { Count: > 0 })
        {
            body.Add(Kit.RichText([Kit.Run(CardWords.LookAgain, Look.Wrong)]));
        }

        foreach (var input in form.Inputs)
        {
            body.Add(FormInput.Of(input, typed is null ? input.Value : typed.GetValueOrDefault(input.Id), mostChoices));
            if (errors?.GetValueOrDefault(input.Id) is { } error)
            {
                body.Add(Kit.RichText([Kit.Run(CardWords.PleaseChange(Verbatim.Plain(error)), Look.Wrong)]), spacing: "small");
            }

            if (FormInput.Hint(input, mostChoices) is { Length: > 0 } hint)
            {
                body.Add(Kit.RichText([Kit.Run(Verbatim.Plain(hint), Look.Small)]), spacing: "small");
            }
        }

        body.Add(Kit.Actions(
        [
            Kit.Execute(
                Cut.To(Kit.Label, Verbatim.Plain(form.Submit)),
                CardVerbs.Submit,
                new() { [CardVerbs.ActionKey] = form.Action.ToString(), [CardVerbs.OpensKey] = opens.ToString() },
                primary: true),
            Kit.Execute(DeliveryWords.Cancel, CardVerbs.Cancel, new() { [CardVerbs.OpensKey] = opens.ToString() }, withInputs: false),
        ]));
        return body.Elements;
    }
}

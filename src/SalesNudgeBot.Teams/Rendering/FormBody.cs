using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>A form's title, its fields with what is wrong with each below it, and the two ways out of it.</summary>
static class FormBody
{
    const int LongestIntro = 600;

    public static JsonArray Of(
        Form form, ActionRef opens, CardText text, IReadOnlyDictionary<string, string>? typed, IReadOnlyDictionary<string, string>? errors, FormRoom room)
    {
        // Nobody is mentioned: a form is seen by one person, who knows whom it is about.
        var body = new CardBody(text, text.NoMentions(), LongestIntro);
        body.Add(Kit.RichText([Kit.Run(Cut.To(Kit.Heading, Verbatim.Plain(form.Title)), Look.Title)]));
        if (form.Intro is { } intro)
        {
            body.Add(new Block.Paragraph(intro));
        }

        if (errors is { Count: > 0 })
        {
            body.Add(Kit.RichText([Kit.Run(CardWords.LookAgain, Look.Wrong)]));
        }

        foreach (var input in form.Inputs)
        {
            body.Add(FormInput.Of(input, typed is null ? input.Value : typed.GetValueOrDefault(input.Id), room));
            if (errors?.GetValueOrDefault(input.Id) is { } error)
            {
                body.Add(Kit.RichText([Kit.Run(CardWords.PleaseChange(Verbatim.Plain(error)), Look.Wrong)]), spacing: "Small");
            }
            else if (FormInput.Hint(input, room) is { Length: > 0 } hint)
            {
                body.Add(Kit.RichText([Kit.Run(Verbatim.Plain(hint), Look.Small)]), spacing: "Small");
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

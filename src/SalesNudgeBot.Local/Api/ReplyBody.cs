using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

/// <summary>
/// What the page does next. A replaced message and a private answer are part of the conversation, which the page asks for again;
/// a form and its errors are not stored anywhere else and come along.
/// </summary>
/// <param name="Then">"refresh", "form" (open, or in place of the open one) or "errors".</param>
/// <param name="Heard">A private answer in plain words, for the live region.</param>
sealed record ReplyBody(string Then, string? Form = null, ImmutableSortedDictionary<string, string>? Errors = null, string? Heard = null)
{
    public static async Task<ReplyBody> Of(Reply reply, Visitor visitor, string? on, IDatabase database, CancellationToken cancellation)
    {
        switch (reply)
        {
            case Reply.OpenForm { Form: var form }:
                return await Form(form);
            case Reply.ReplaceForm { Form: var form }:
                return await Form(form);
            case Reply.FieldErrors { Errors: var errors }:
                return new("errors", Errors: errors);
            case Reply.Private { Message: var message }:
                var texts = await database.Read(stores => stores.Texts.Find([.. MessageTexts.In(message)]), cancellation);
                return new("refresh", Heard: new HtmlRenderer(visitor.Text(texts)).Snippet(message));
            default:
                return new("refresh");
        }

        async Task<ReplyBody> Form(Form form)
        {
            var texts = form.Intro is { } intro
                ? await database.Read(stores => stores.Texts.Find([.. MessageTexts.In(intro)]), cancellation)
                : ImmutableDictionary<Core.Conversation.TextId, string>.Empty;
            return new("form", new FormRenderer(visitor.Text(texts)).Render(form, on));
        }
    }
}

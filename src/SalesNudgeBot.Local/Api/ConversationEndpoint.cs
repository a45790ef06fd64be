using Microsoft.AspNetCore.Http;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

static class ConversationEndpoint
{
    public static async Task<IResult> Get(string? @as, string? id, ICompanySource source, IDatabase database, CancellationToken cancellation)
    {
        if (Visitor.Of(source, @as) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        if (visitor.Conversation(id) is not { } destination)
        {
            return Answers.NotVisible();
        }

        var conversation = await database.Read(stores => ConversationQuery.Read(stores, visitor.Company, visitor.Id, destination), cancellation);
        if (conversation is null)
        {
            return Answers.NotVisible();
        }

        var renderer = new HtmlRenderer(visitor.Text(conversation.Texts));
        return Answers.Ok(new { id, items = conversation.Entries.Select(entry => Item(entry, visitor, renderer)) });
    }

    static Item Item(Entry entry, Visitor visitor, HtmlRenderer renderer)
    {
        var item = new Item(
            entry.Id,
            visitor.Times.WeekdayTime(entry.At),
            visitor.Times.Full(entry.At),
            visitor.Times.Day(entry.At),
            visitor.Times.DayLabel(entry.At)
        );
        return entry switch
        {
            Entry.Bot bot => item with
            {
                Kind = "bot",
                Key = bot.Key,
                Thread = bot.Thread,
                OnlyYou = bot.OnlyForViewer,
                Edited = bot.EditedAt is { } edited && ReadsDifferently(bot, renderer) ? visitor.Times.Full(edited) : null,
                Snippet = renderer.Snippet(bot.Parts[0].Message),
                Html = string.Join("<hr>", bot.Parts.Select(part => renderer.Render(part.Message, part.Key))),
            },
            Entry.Said said => item with
            {
                Kind = "said",
                Mine = said.Who == visitor.Id,
                Who = visitor.NameOf(said.Who),
                Thread = said.About,
                Text = said.Text,
            },
            Entry.Pressed pressed => item with
            {
                Kind = "pressed",
                Mine = pressed.Who == visitor.Id,
                Who = visitor.NameOf(pressed.Who),
                Thread = pressed.On,
                Text = pressed.Label,
            },
            Entry.Private reply => item with
            {
                Kind = "private",
                Thread = reply.On,
                OnlyYou = true,
                Html = renderer.Render(reply.Message, reply.On),
            },
            _ => item,
        };
    }

    // A brief is brought up to date with every event, most of which change no word of it.
    static bool ReadsDifferently(Entry.Bot bot, HtmlRenderer renderer) =>
        renderer.Render(bot.Posted, bot.Key) != renderer.Render(bot.Parts[0].Message, bot.Key);
}

/// <param name="At">"Wed 15:17" in the viewer's zone; <paramref name="Full"/> with the date and the place.</param>
/// <param name="Day">The viewer's own date, for the separators.</param>
sealed record Item(string Id, string At, string Full, string Day, string DayLabel)
{
    public string Kind { get; init; } = "";
    public string? Key { get; init; }
    public string? Thread { get; init; }
    public bool Mine { get; init; }
    public string? Who { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Snippet { get; init; }
    public string? Edited { get; init; }
    public bool OnlyYou { get; init; }
}

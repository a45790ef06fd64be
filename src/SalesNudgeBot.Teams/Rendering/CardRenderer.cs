using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>Messages and forms as cards that Teams takes, whatever people wrote.</summary>
sealed class CardRenderer(CardText text)
{
    const int LeastPerLine = 100;
    const int LongestSummary = 240;

    /// <summary>With its buttons: for a person's own chat, and for the view of those whose buttons they are.</summary>
    /// <param name="reader">Whose chat it is; null in a channel.</param>
    public Card Message(Message message, PersonId? reader = null) => new(Fitted(message, reader, null), Summary(message));

    /// <summary>
    /// As everybody in a channel sees it: without buttons, but for the one that asks what the reader may do here. The clients of
    /// <paramref name="users"/> ask that by themselves.
    /// </summary>
    /// <param name="users">Whose buttons they are, as Teams addresses them towards this bot (29:…); at most 60.</param>
    public Card Shared(Message message, IReadOnlyList<string> users)
    {
        var bare = new Message([.. message.Blocks.Where(block => block is not Block.Buttons)]);
        return bare.Blocks.Length == message.Blocks.Length ? Message(message) : new(Fitted(bare, null, users), Summary(message));
    }

    /// <summary>A form in place of the message whose button opened it.</summary>
    /// <param name="opens">The button that opened it: pressing it again leads here again.</param>
    /// <param name="typed">By input id, what was sent and is kept; null the first time.</param>
    /// <param name="errors">By input id, what is wrong with it.</param>
    public Card Form(Form form, ActionRef opens, IReadOnlyDictionary<string, string>? typed = null, IReadOnlyDictionary<string, string>? errors = null)
    {
        var room = FormRoom.Most;
        var card = Kit.Card(FormBody.Of(form, opens, text, typed, errors, room));
        while (Card.SizeOf(card) > Kit.MostBytes && room.Less() is { } less)
        {
            room = less;
            card = Kit.Card(FormBody.Of(form, opens, text, typed, errors, room));
        }

        return new(card, Cut.To(LongestSummary, Verbatim.Plain(form.Title)));
    }

    /// <summary>For where Teams takes no card, only a text.</summary>
    public string PlainText(Message message) => Verbatim.Unmarked(string.Join('\n', Lines(message))).Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>Long lines are cut first, the longest of them; what is still too much is left out from the end, and said so.</summary>
    JsonObject Fitted(Message message, PersonId? reader, IReadOnlyList<string>? users)
    {
        var (blocks, share) = (message.Blocks, Kit.Text);
        var card = Drawn(blocks, share, reader, users);
        while (Card.SizeOf(card) is var size && size > Kit.MostBytes && share > LeastPerLine)
        {
            share = Math.Max(LeastPerLine, Math.Min(share * 9 / 10, (int)((long)share * Kit.MostBytes / size)));
            card = Drawn(blocks, share, reader, users);
        }

        while (Card.SizeOf(card) is var size && size > Kit.MostBytes && blocks.Length > 0)
        {
            blocks = Fewer(blocks, size);
            card = Drawn([.. blocks, new Block.Note(Line.Words(DeliveryWords.MoreThanFits))], share, reader, users);
        }

        return card;
    }

    /// <summary>Without about as many as are too many, from the end; the buttons go last.</summary>
    static ImmutableArray<Block> Fewer(ImmutableArray<Block> blocks, int size)
    {
        var kept = Math.Min(blocks.Length - 1, (int)((long)blocks.Length * Kit.MostBytes / size));
        var gone = blocks.OrderBy(block => block is not Block.Buttons).Skip(kept).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. blocks.Where(block => !gone.Contains(block))];
    }

    JsonObject Drawn(ImmutableArray<Block> blocks, int share, PersonId? reader, IReadOnlyList<string>? users)
    {
        var mentions = text.Mentions(reader);
        var body = new CardBody(text, mentions, share);
        foreach (var block in blocks)
        {
            body.Add(block);
        }

        if (body.Elements.Count == 0)
        {
            body.Add(new Block.Paragraph(Line.Words(DeliveryWords.Removed)));
        }

        if (users is not null)
        {
            body.Add(Kit.Actions([Kit.Execute(CardWords.WhatCanIDo, CardVerbs.View, [])]));
        }

        return Kit.Card(body.Elements, mentions.Entities(), users);
    }

    /// <summary>Without what the buttons say: a notification cannot press them.</summary>
    string Summary(Message message) => Cut.To(LongestSummary, Sentences(message)) is { Length: > 0 } summary ? summary : DeliveryWords.NoticeTitle;

    string Sentences(Message message) =>
        string.Join(' ', Lines(message).Select(line => line.Replace('\n', ' ')).Select(line => line is [.., '.' or '?' or '!' or ':' or '…' or '"'] ? line : $"{line}.")).TrimEnd(':');

    IEnumerable<string> Lines(Message message) => message.Blocks.SelectMany(Lines).Select(line => line.Trim()).Where(line => line.Length > 0);

    IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Block.Facts { Items: var facts } => facts.Select(fact => $"{Verbatim.Plain(fact.Label)}: {text.Plain(fact.Value)}"),
            Block.Heading { Line: var line } => [$"{text.Plain(line)}:"],
            Block.Paragraph { Line: var line } => [text.Plain(line)],
            Block.Note { Line: var line } => [text.Plain(line)],
            _ => [],
        };
}

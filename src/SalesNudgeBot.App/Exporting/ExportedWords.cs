using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Exporting;

/// <summary>Messages and kept texts as plain words.</summary>
sealed class ExportedWords(IStores stores, Company company)
{
    /// <summary>Null for null; what was erased says so.</summary>
    public string? Of(TextId? id) => id is { } text ? stores.Texts.Find([text]).GetValueOrDefault(text, DeliveryWords.Removed) : null;

    /// <summary>A line of the message a line.</summary>
    public string Of(IEnumerable<Message> messages) => string.Join('\n', messages.SelectMany(message => message.Lines()).Select(Of).Where(line => line.Length > 0));

    string Of(Line line) => string.Concat(line.Spans.Select(span => span switch
    {
        Span.Words words => words.Text,
        Span.Strong strong => strong.Text,
        Span.Name { Person: var person } => company.ShortName(person),
        Span.Said { Text: var text } => Of(text),
        Span.Link link => link.Label,
        _ => "",
    }));
}

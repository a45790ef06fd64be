using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A line as a terminal shows it.</summary>
static class LineText
{
    static readonly IReadOnlyDictionary<TextId, string> Nothing = new Dictionary<TextId, string>();

    /// <param name="texts">What people wrote; what is not among them was erased.</param>
    public static string Of(Line line, Company company, IReadOnlyDictionary<TextId, string>? texts = null) =>
        string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words(var words) => words,
            Span.Strong(var words) => words,
            Span.Name(var person) => Readable.Clean(company.ShortName(person)),
            Span.Said(var said, _) => Readable.Clean((texts ?? Nothing).GetValueOrDefault(said, "(erased)")).ReplaceLineEndings(" "),
            Span.Link(_, var label) => label,
            _ => "",
        }));
}

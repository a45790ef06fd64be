using System.Text.RegularExpressions;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>What Slack found wrong with our JSON, without what people wrote.</summary>
static partial class Complaints
{
    /// <summary>Rules and places, such as "must be less than 151 characters /blocks/0/text/text".</summary>
    public static string Of(SlackAnswer.Refused refused) =>
        string.Join("; ", refused.Body.Items("response_metadata", "messages").Select(message => message.Text() ?? "").Select(Bare).Where(text => text.Length > 0).Take(10));

    // A message may quote the text that it is about: only rules that are known, and the pointer, are kept.
    static string Bare(string message) => string.Join(' ', Known().Matches(message).Select(match => match.Value));

    [GeneratedRegex(@"must be (less|more) than \d+ characters|must be a valid|missing required field|unsupported type|no (more|fewer) than \d+ items allowed|(?<=\[json-pointer:)/[\w/-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>"Why did you write to me?", answered: the rule in words, what it looked at, and when it fell due.</summary>
public static class WhyAnswers
{
    /// <param name="newest">What was sent, newest first.</param>
    public static Message Of(ImmutableArray<Outgoing> newest, PersonId reader, Company company, Instant now) =>
        newest.IsEmpty
            ? Message.Text(Line.Words("I have not written to you on my own yet, so there is nothing to explain."))
            : new([new Block.Paragraph(Line.Words("What I wrote last, and why:")), .. newest.SelectMany(message => About(message, reader, company, now))]);

    static IEnumerable<Block> About(Outgoing message, PersonId reader, Company company, Instant now)
    {
        if (message.Message.Lines().FirstOrDefault() is { } line)
        {
            yield return new Block.Paragraph(line);
        }

        yield return new Block.Note(Line.Words(message.Why.Rule));
        yield return new Block.Facts([.. message.Why.Inputs, new("Fell due", Line.Words(Times.Near(message.Why.Due, reader, company, now)))]);
    }
}

using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>
/// Reads plain English as people write it to the bot. What cannot be understood comes back as a <see cref="Doubt"/>, never as a guess.
/// Takes any text, never throws, and needs time linear in the text's length.
/// </summary>
public static class Reader
{
    /// <summary>Longest text read, in UTF-16 code units.</summary>
    public const int Limit = 4000;

    /// <summary>Everything in one answer: "2 new, promised Acme SSO live by Friday, Omar delivers".</summary>
    public static ReadAnswer Answer(string text, Speaker speaker, ImmutableArray<KnownPerson> people) =>
        text.Length > Limit
            ? new(null, [], null, null, [new Doubt.TooLong(Limit)])
            : new AnswerReader(Written.From(text), speaker, new NameBook(people)).Read();

    /// <summary>What follows a command word: "Acme: SSO live by Friday, Omar delivers".</summary>
    public static ReadAnswer Promise(string text, Speaker speaker, ImmutableArray<KnownPerson> people) =>
        text.Length > Limit
            ? new(null, [], null, null, [new Doubt.TooLong(Limit)])
            : new AnswerReader(Written.From(text), speaker, new NameBook(people)).ReadPromise();

    /// <summary>One date or time alone: "tomorrow", "away until Friday", "call by 14:00", "30 Nov".</summary>
    public static ReadWhen When(string text, Speaker speaker, DayMoment dayMeans) =>
        text.Length > Limit
            ? new ReadWhen.Doubtful(new Doubt.TooLong(Limit))
            : WhenReader.Read(Written.From(text), speaker, dayMeans);

    /// <summary>A count alone: "2", "two", "none".</summary>
    public static ReadCount Count(string text) =>
        text.Length > Limit
            ? new ReadCount.Doubtful(new Doubt.TooLong(Limit))
            : CountReader.Read(Written.From(text));
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What the fields of a check-in's forms say, with a sentence for each that does not work.</summary>
sealed record CheckInFormReading(int? Count, string? When, string? Will, string? Help, ImmutableSortedDictionary<string, string> Errors)
{
    static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    public static CheckInFormReading Of(ImmutableSortedDictionary<string, string> values)
    {
        var (when, will, help) = (Text(CheckInFormWords.When), Text(CheckInFormWords.Will), Text(CheckInFormWords.Help));
        var count = Reader.Count(values.GetValueOrDefault(CheckInFormWords.Count, "")) is ReadCount.Found { Value: >= 0 and <= CheckInFormWords.MostNew } found
            ? found.Value
            : null as int?;
        var errors = None.ToBuilder();
        if (count is null)
        {
            errors[CheckInFormWords.Count] = CheckInFormWords.CountWrong;
        }

        if (when is null && will is not null)
        {
            errors[CheckInFormWords.When] = CheckInFormWords.WhenMissing;
        }

        if (will is null && when is not null)
        {
            errors[CheckInFormWords.Will] = CheckInFormWords.WillMissing;
        }

        foreach (var (id, text) in new[] { (CheckInFormWords.When, when), (CheckInFormWords.Will, will), (CheckInFormWords.Help, help) })
        {
            if (text?.Length > CheckInFormWords.LongestText)
            {
                errors[id] = CheckInFormWords.TooLong;
            }
        }

        return new(count, when, will, help, errors.ToImmutable());

        string? Text(string id) => values.GetValueOrDefault(id) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    /// <summary>The day somebody is back; null with the sentence that says what would be right.</summary>
    public static (LocalDate? Date, ImmutableSortedDictionary<string, string> Errors) Until(
        ImmutableSortedDictionary<string, string> values, Speaker speaker)
    {
        var today = speaker.Time.DateOf(speaker.Now);
        var read = Reader.When(values.GetValueOrDefault(CheckInFormWords.Until, ""), speaker, DayMoment.StartOfWork);
        return read switch
        {
            ReadWhen.Found { Local.Date: var date } when date > today && date <= today.PlusYears(1) => (date, None),
            ReadWhen.Doubtful { Doubt: not Doubt.PastDate } doubtful => (null, None.Add(CheckInFormWords.Until, Questions.Ask(doubtful.Doubt))),
            _ => (null, None.Add(CheckInFormWords.Until, CheckInFormWords.UntilWrong(today.Next(IsoDayOfWeek.Monday)))),
        };
    }
}

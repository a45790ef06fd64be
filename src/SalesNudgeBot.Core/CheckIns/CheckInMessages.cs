using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>The messages of one check-in, with when they may go and until when they are of use.</summary>
static class CheckInMessages
{
    internal static Outgoing Ask(CheckIn row, CheckInSetting setting, Instant now)
    {
        var question = AskedQuestion.Of(row, setting, now);
        return Post(row, row.MessageKey, MessageKind.CheckIn, CheckInWords.Ask(question), setting, now, CheckInWhy.Asked(row, setting)) with
        {
            ExpiresAt = CheckInTimes.StaleAt(row, setting.Time),
            TellWhenSent = new(row.Aggregate, CheckInRule.AskSent),
            Folded = CheckInWords.Folded(question),
        };
    }

    internal static Outgoing OnPace(CheckIn row, LocalDate until, CheckInSetting setting, Instant now)
    {
        var pace = setting.PaceOn(row.Date);
        var line = ProspectingWords.OnPace(row.Person, pace, until);
        return Post(row, $"{row.Aggregate}/on-pace", MessageKind.OnPace, line, setting, now, CheckInWhy.OnPace(row, setting)) with
        {
            ExpiresAt = CheckInTimes.StaleAt(row, setting.Time),
            Folded = ProspectingWords.OnPaceFolded(row.Person, pace, until),
        };
    }

    internal static Outgoing Quieter(CheckIn row, CheckInSetting setting, Instant now)
    {
        var line = CadenceWords.Quieter(AskedQuestion.Of(row, setting, now));
        return Post(row, $"{row.Aggregate}/less-often", MessageKind.OnPace, line, setting, now, CheckInWhy.Quieter(row, setting)) with
        {
            ExpiresAt = CheckInTimes.StaleAt(row, setting.Time),
            Folded = line,
        };
    }

    internal static Outgoing Reminder(CheckIn row, CheckInSetting setting, Instant due, Instant now) =>
        Prompt(
            row,
            MessageKind.CheckInReminder,
            CheckInWords.Reminder(AskedQuestion.Of(row, setting, now)),
            setting,
            now,
            CheckInWhy.Reminded(row, setting, due),
            CheckInRule.ReminderSent(row.RemindersSent + 1));

    // Answers a person's own act, so it does not compete for their attention.
    internal static Outgoing Repeat(CheckIn row, CheckInSetting setting, Instant due, Instant now) =>
        Prompt(
            row,
            MessageKind.Answer,
            CheckInWords.Repeat(AskedQuestion.Of(row, setting, now)),
            setting,
            now,
            CheckInWhy.Repeated(setting, due),
            CheckInRule.RepeatSent);

    /// <summary>Changes the question in place, and the reminders that followed it. Only for a question that has arrived.</summary>
    internal static IEnumerable<Outgoing> Update(CheckIn row, Message message, CheckInSetting setting, Instant now)
    {
        yield return Change(row.MessageKey, message);
        for (var n = 1; n <= row.PromptsSent && row.State != CheckInState.Asked; n++)
        {
            yield return Change(row.PromptKey(n), CheckInWords.Settled(row));
        }

        Outgoing Change(string key, Message content) =>
            new(key, new Destination.Person(row.Person), Operation.Update, MessageKind.Answer, content, now, CheckInWhy.Changed(row, setting, now))
            {
                Revision = row.Revision,
            };
    }

    static Outgoing Prompt(
        CheckIn row, MessageKind kind, Message message, CheckInSetting setting, Instant now, Why why, string what) =>
        Post(row, row.PromptKey(row.PromptsSent + 1), kind, message, setting, now, why) with
        {
            // A prompt that was overtaken by a snooze leaves its key to the next one.
            Revision = row.Generation,
            ExpiresAt = CheckInTimes.MissedAt(row.AskedAt ?? now, setting.Time),
            TellWhenSent = new(row.Aggregate, what),
        };

    static Outgoing Post(
        CheckIn row, string key, MessageKind kind, Message message, CheckInSetting setting, Instant now, Why why) =>
        new(key, new Destination.Person(row.Person), Operation.Post, kind, message, setting.Time.NextStart(now), why)
        {
            ValidWhile = new(row.Aggregate, row.Generation),
        };
}

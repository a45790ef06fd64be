using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Outbox;

/// <summary>Answers that ask back what somebody wrote, and hold it.</summary>
static class RepeatedWords
{
    /// <returns>Those that still hold words, without them.</returns>
    public static IEnumerable<(long Sequence, string Message)> TakenFrom(IEnumerable<(long Sequence, string Key, string Message)> answers)
    {
        foreach (var (sequence, key, message) in answers.Where(row => WordsTaken.MayRepeat(row.Key)))
        {
            if (StoredJson.Write(WordsTaken.From(StoredJson.Read<Message>(message, $"Outbox row {sequence}"))) is var left && left != message)
            {
                yield return (sequence, left);
            }
        }
    }
}

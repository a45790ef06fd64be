using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.CheckIns;

/// <summary>
/// What was read lately, by its stored text: a rep's rows are looked at many times between two changes to one of them. Of one connection,
/// whose thread is the only one to ask.
/// </summary>
sealed class ReadCheckIns
{
    /// <summary>The recent rows of a hundred reps who are asked at the same time; about a kilobyte each.</summary>
    const int Most = 8192;

    readonly Dictionary<string, CheckIn> read = new(StringComparer.Ordinal);

    /// <exception cref="StoredDataException">The text is no check-in that this version knows; the message names person and date.</exception>
    public CheckIn Of(string body, string person, string date)
    {
        if (!read.TryGetValue(body, out var checkIn))
        {
            if (read.Count >= Most)
            {
                read.Clear();
            }

            read[body] = checkIn = StoredJson.Read<CheckIn>(body, $"Check-in of {person} on {date}");
        }

        return checkIn;
    }
}

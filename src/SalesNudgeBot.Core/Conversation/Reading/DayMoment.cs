namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>What a day written without a time means: the end of that day's working hours for a due date, the start for a return.</summary>
public enum DayMoment
{
    EndOfWork,
    StartOfWork,
}

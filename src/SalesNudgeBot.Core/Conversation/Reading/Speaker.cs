using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Who writes, and when: dates are read in their zone and by their calendar.</summary>
public sealed record Speaker(PersonId Id, WorkingTime Time, Instant Now);

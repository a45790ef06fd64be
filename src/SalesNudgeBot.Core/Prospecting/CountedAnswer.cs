using NodaTime;

namespace SalesNudgeBot.Core.Prospecting;

/// <param name="On">The person's own date.</param>
/// <param name="Created">New opportunities since the answer before.</param>
public readonly record struct CountedAnswer(LocalDate On, int Created);

using NodaTime;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>When a leader gets the weekly digest of a team.</summary>
/// <param name="At">Local time in the leader's own zone; outside their working hours it comes with the next start of them.</param>
public sealed record DigestPlan(IsoDayOfWeek On, LocalTime At);

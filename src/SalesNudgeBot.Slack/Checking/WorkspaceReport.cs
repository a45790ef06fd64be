using System.Collections.Immutable;

namespace SalesNudgeBot.Slack.Checking;

/// <param name="WasReached">False where Slack did not answer at all, so that nothing is known.</param>
public sealed record WorkspaceReport(ImmutableArray<Checked> Lines, bool WasReached);

using System.Collections.Immutable;

namespace SalesNudgeBot.App.Checking;

/// <param name="WasReached">False where the platform did not answer at all, so that nothing is known.</param>
public sealed record WorkspaceReport(ImmutableArray<Checked> Lines, bool WasReached);

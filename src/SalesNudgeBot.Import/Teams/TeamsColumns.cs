namespace SalesNudgeBot.Import.Teams;

/// <param name="Department">Null where none is looked for.</param>
/// <param name="NeedsDepartment">False: a file without that column is fine too.</param>
public sealed record TeamsColumns(string Rep, string Leader, string? Department, bool NeedsDepartment);

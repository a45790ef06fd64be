namespace SalesNudgeBot.Import.Teams;

sealed record TeamsRow(string Rep, string Leader, string? Department);

namespace SalesNudgeBot.Manifest;

public enum Severity
{
    Warning,
    Error,
}

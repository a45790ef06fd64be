namespace SalesNudgeBot.Host.Commands;

static class ExitCode
{
    public const int Fine = 0;

    /// <summary>It did what was asked, and the answer is no.</summary>
    public const int No = 1;

    public const int WrongUsage = 2;

    public const int CouldNotRun = 3;
}

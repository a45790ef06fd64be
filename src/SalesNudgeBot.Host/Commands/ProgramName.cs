namespace SalesNudgeBot.Host.Commands;

/// <summary>How a command of ours is to be typed by whoever reads it: as a published program, or in a working copy of the sources.</summary>
static class ProgramName
{
    const string Published = "SalesNudgeBot.Host";

    static readonly string Built = Path.Combine("src", Published, "bin") + Path.DirectorySeparatorChar;

    public static string Here { get; } = In(AppContext.BaseDirectory);

    public static string In(string folder) => folder.Contains(Built, StringComparison.Ordinal) ? $"dotnet run --project {Path.Combine("src", Published)} --" : Published;
}

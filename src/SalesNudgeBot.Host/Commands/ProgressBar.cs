using System.Globalization;

namespace SalesNudgeBot.Host.Commands;

/// <summary>How much of a file was read, on the line where the cursor stands; gone when it is done.</summary>
sealed class ProgressBar(TextWriter terminal) : IProgress<double>, IDisposable
{
    const int Width = 30;

    int shown = -1;

    /// <summary>Null where nobody looks: in a pipe, in a file, and where a program reads the answer.</summary>
    public static ProgressBar? OnTerminal(bool forProgram) => forProgram || Console.IsErrorRedirected ? null : new(Console.Error);

    public void Report(double value)
    {
        var percent = (int)(Math.Clamp(value, 0, 1) * 100);
        if (percent != shown)
        {
            shown = percent;
            var done = percent * Width / 100;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', done)}{new string('.', Width - done)}] {percent,3} %"));
        }
    }

    public void Dispose()
    {
        if (shown >= 0)
        {
            terminal.Write($"\r{new string(' ', Width + 8)}\r");
        }
    }
}

using System.Runtime.InteropServices;
using SalesNudgeBot.Host.Commands;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Ctrl-C and SIGTERM while a command has nothing to put back: it says so and ends where it is, whatever it is working out.</summary>
sealed class Leaving(int exitCode, string says) : IDisposable
{
    readonly PosixSignalRegistration[] signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Leave(signal, exitCode, says)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Leave(signal, exitCode, says)),
    ];

    /// <summary>For a command that only reads.</summary>
    public static Leaving NothingChanged() => new(ExitCode.CouldNotRun, "Stopped. Nothing was changed.");

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
    }

    static void Leave(PosixSignalContext signal, int exitCode, string says)
    {
        signal.Cancel = true;
        Console.Error.WriteLine(says);
        Environment.Exit(exitCode);
    }
}

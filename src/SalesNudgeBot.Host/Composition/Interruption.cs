using System.Runtime.InteropServices;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Ctrl-C and SIGTERM for a command that is no host: what is under way is put back before the process ends.</summary>
sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource stop;
    readonly PosixSignalRegistration[] signals;

    public Interruption(CancellationToken cancellation)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        stop.Dispose();
    }

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}

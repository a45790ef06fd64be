using NodaTime;

namespace SalesNudgeBot.Local;

public interface IMoveClock
{
    Task MoveTo(Instant target, CancellationToken cancellation);
}

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>When a connection last brought anything, pongs included: those never reach whoever reads messages.</summary>
sealed class Heard(TimeProvider time)
{
    long last = time.GetTimestamp();

    public TimeSpan Ago => time.GetElapsedTime(Volatile.Read(ref last));

    public void Now() => Volatile.Write(ref last, time.GetTimestamp());
}

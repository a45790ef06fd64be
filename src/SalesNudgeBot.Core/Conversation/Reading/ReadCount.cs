namespace SalesNudgeBot.Core.Conversation.Reading;

public abstract record ReadCount
{
    ReadCount()
    {
    }

    public sealed record Found(int Value) : ReadCount;

    public sealed record NotFound : ReadCount;

    public sealed record Doubtful(Doubt Doubt) : ReadCount;
}

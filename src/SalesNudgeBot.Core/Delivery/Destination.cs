using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>Where a message goes: a person's own conversation with the bot, or a team's leader's channel.</summary>
public abstract record Destination
{
    public sealed record Person(PersonId Id) : Destination
    {
        public override string ToString() => $"person/{Id}";
    }

    public sealed record LeadersChannel(TeamId Team) : Destination
    {
        public override string ToString() => $"channel/{Team}";
    }
}

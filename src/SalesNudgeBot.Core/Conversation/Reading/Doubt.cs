using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Why something was not read, with what a precise question needs. Texts are the speaker's own words; local times are in the speaker's zone.</summary>
public abstract record Doubt
{
    Doubt()
    {
    }

    /// <summary>Set where the doubt is about a promise.</summary>
    public Draft? Draft { get; init; }

    public sealed record WhichPerson(string Name, ImmutableArray<KnownPerson> Candidates) : Doubt;

    public sealed record UnknownPerson(string Name) : Doubt;

    public sealed record WhoDelivers(string Text) : Doubt;

    public sealed record WhichClient(ImmutableArray<string> Candidates) : Doubt;

    public sealed record NoClient(string? What) : Doubt;

    public sealed record NoWhat(string Client) : Doubt;

    public sealed record NoDate(string Client, string What) : Doubt;

    public sealed record WhichDate(string Text, ImmutableArray<LocalDateTime> Candidates) : Doubt;

    /// <summary>A date is meant, but which one cannot be told: "by Fribay", "around Friday".</summary>
    public sealed record UnreadDate(string Text) : Doubt;

    /// <summary>"31 Nov", "Fri 26 Nov" in a year where the 26th is a Thursday.</summary>
    public sealed record NoSuchDate(string Text) : Doubt;

    public sealed record PastDate(string Text, LocalDateTime Local) : Doubt;

    /// <summary>The speaker's zone went without this civil date.</summary>
    public sealed record SkippedDate(string Text, LocalDate Date) : Doubt;

    /// <summary><paramref name="Local"/> falls into a gap of the speaker's zone; <paramref name="After"/> is where the clock goes on.</summary>
    public sealed record TimeInGap(string Text, LocalDateTime Local, LocalDateTime After) : Doubt;

    /// <summary>"17:00 UTC": dates are read in the speaker's zone only.</summary>
    public sealed record OtherZone(string Text) : Doubt;

    /// <summary>A negation, a question, something imagined or only intended.</summary>
    public sealed record NotPromised(string Text) : Doubt;

    public sealed record Conditional(string Text) : Doubt;

    /// <summary>"Acme promised us", "she promised": the speaker is not the one who promised.</summary>
    public sealed record WhoPromised(string Text) : Doubt;

    public sealed record TakenBack(string Text) : Doubt;

    /// <summary>Words beside a promise that may change it.</summary>
    public sealed record NotPlaced(string Text) : Doubt;

    /// <summary>"I'll send Acme the deck by Friday": a promise to the client, or a plan of the rep.</summary>
    public sealed record PromiseOrPlan(string Text) : Doubt;

    /// <summary>"I'll ring two suppliers": plans are kept as "when ... I will ...".</summary>
    public sealed record PlanWithoutWhen(string Will) : Doubt;

    public sealed record CountUnclear(string Text) : Doubt;

    public sealed record TooLong(int Limit) : Doubt;

    public sealed record NothingRead(string Text) : Doubt;
}

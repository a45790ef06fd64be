using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Why a message was sent: the rule in words, and what it looked at.</summary>
public static class WhyWords
{
    public static Why Accept(Chain chain, Promise delivery, Company company, Instant now) =>
        Of("Whoever delivers is asked to accept, so that the promise is backed.", now, Promise(chain), Due(delivery, company, delivery.By), Made(chain, company, delivery.By));

    public static Why Track(Chain chain, Promise work, Company company, int ask, Instant dueAt)
    {
        var policy = chain.Case?.Policy ?? company.PolicyOf(company.Teams[chain.Team]);
        var rule = ask == 1
            ? "Half of the working time to the due date is gone, so the one who delivers is asked."
            : $"No answer for {Times.Wait(policy.AskWait)}, so the question comes once more, with what happens next.";
        var time = company.WorkingTimeOf(work.By);
        var minutes = (int)time.Between(work.Anchor, work.Due).TotalMinutes;
        return Of(
            rule,
            dueAt,
            Promise(chain),
            Due(work, company, work.By),
            new("Counted from", Line.Words(Times.Full(work.Anchor, work.By, company))),
            new("Working time in between", Line.Words($"{minutes / 60} h {minutes % 60} min, half of it {minutes / 2 / 60} h {minutes / 2 % 60} min")),
            new("Ask", Line.Words($"{ask} of {Timetable.AsksBeforeSilence(work, policy)}"))
        );
    }

    public static Why Confirm(Chain chain, Company company, int ask, Instant dueAt) =>
        Of(
            chain.Delivery?.DeliveredAt is not null
                ? "Only the one it was promised to closes a promise, so the rep is asked whether the client has it."
                : "The due date came with no word, so the rep is asked before anyone else.",
            dueAt,
            Promise(chain),
            Due(chain.Head, company, chain.Rep),
            new("Ask", Line.Words($"{ask} of 2"))
        );

    public static Why Unconfirmed(Chain chain, Company company, Instant dueAt) =>
        Of("Delivered, and unconfirmed after two asks: the leader is told once.", dueAt, Promise(chain), Due(chain.Head, company, company.Teams[chain.Team].Leader));

    public static Why Step(Chain chain, Company company, EscalationStep step, Instant now)
    {
        var @case = chain.Case!;
        var leader = company.Teams[chain.Team].Leader;
        var rule = step.Tell is StepTarget.LeadersChannel
            ? "A client promise is at risk, so the leader's channel gets a brief."
            : "Nobody took it within the step's wait, so the next on the policy is told.";
        return Of(
            rule,
            now,
            Promise(chain),
            Due(chain.Head, company, leader),
            new("Signals", Signals.Of(@case.Signals, company, leader)),
            new("Policy", Line.Words($"{@case.Policy.Id}, step {@case.Climb.Step + 1} of {@case.Policy.Steps.Length}, wait {Times.Wait(step.Wait)}")),
            new("Urgent", Line.Words(step.Urgent ? "yes: at any hour" : "no: inside working time only"))
        );
    }

    public static Why Presence(Chain chain, Company company, Instant dueAt)
    {
        var presence = chain.Case!.Presence;
        var over = presence.RunsOutAt is { } at ? Times.Full(at, chain.Rep, company) : "not running";
        return Of(
            "While a promise is in doubt the client hears from us within a set working time.",
            dueAt,
            Promise(chain),
            new("Clock", Line.Words($"{Times.Wait(chain.Case.Policy.ClientPresence)}, runs out {over}")),
            new("Client heard so far", Line.Words(Times.Counted(presence.Touches.Length, "time")))
        );
    }

    public static Why PresenceRanOut(Chain chain, Instant dueAt) =>
        Of(
            "The client-presence clock ran out, so the leader is told once, in private.",
            dueAt,
            Promise(chain),
            new("Clock", Line.Words(Times.Wait(chain.Case!.Policy.ClientPresence))),
            new("Questions to the rep", Line.Words(Times.Counted(chain.Case.Presence.Asks, "question")))
        );

    public static Why LeaderReminder(Chain chain, Promise step, Company company, Instant dueAt) =>
        Of("A leader's own step is brought back once, in time to take it.", dueAt, Promise(chain), Due(step, company, step.By));

    public static Why LeaderTook(Chain chain, PersonId leader, Instant now) =>
        Of("A leader took the next step, and the rep is the one it was promised to.", now, Promise(chain), new("By", Line.Of($"{leader}")));

    public static Why LeaderDid(Chain chain, PersonId leader, Instant now) =>
        Of("A leader recorded what came of the step that was promised to the rep.", now, Promise(chain), new("By", Line.Of($"{leader}")));

    public static Why LeaderAsked(Chain chain, PersonId leader, Instant now) =>
        Of("A leader asked, and did not take over.", now, Promise(chain), new("By", Line.Of($"{leader}")));

    public static Why NotThere(Chain chain, Instant now) =>
        Of("The rep checked with the client, and it is not there yet.", now, Promise(chain));

    public static Why BriefChanged(Chain chain, Instant now) => Of("The brief always shows how it stands; changing it alerts nobody.", now, Promise(chain));

    public static Why Answered(Chain chain, Instant now) => Of("This follows from what was just answered.", now, Promise(chain));

    public static Why Closed(Chain chain, Company company, Instant now) =>
        Of(
            "The client has it, or no longer wants it, and has been told: the promise is closed.",
            now,
            Promise(chain),
            Due(chain.Head, company, chain.Rep),
            new("Verdict", Line.Words(ClosingWords.Verdict(chain.Head.Verdict!.Value)))
        );

    public static Why Recorded(Chain chain, Company company, Instant now) =>
        Of("A promise was put on record, and is read back with its full date.", now, Promise(chain), Due(chain.Head, company, chain.Rep));

    public static Why YouWrote(Instant now) => Of("You wrote to the bot, and this answers it.", now);

    public static Why HomeShown(Instant now) => Of("Your page shows how everything of yours stands.", now);

    public static Why WordsErased(Instant now) => Of("Somebody's words were erased, so the message shows them no more.", now);

    public static Why Paused(PersonId? by, Instant now) =>
        Of("A team's nudges were paused, or go on, and its leader's channel is told.", now, new Fact("By", by is { } person ? Line.Of($"{person}") : Line.Words("whoever runs the bot")));

    public static Why NotReached(Instant now) => Of("Somebody, or a channel, could not be reached, and an admin can mend that.", now);

    public static Why ManifestChanged(Instant now) => Of("The manifest's files changed, and an admin hears when that is not put into force, and when it is again.", now);

    public static Why Shadow(Why why, Instant now) => Of("The manifest says mode: shadow, so admins see what would have gone to somebody else.", now, new Fact("It would have gone because", Line.Words(why.Rule)));

    public static Why First(Instant now) => Of("The first message to anyone says what is kept, for how long, and who sees it.", now);

    static Fact Promise(Chain chain) => new("Promise", Titles.Of(chain));

    static Fact Due(Promise promise, Company company, PersonId reader) =>
        new("Due", Line.Words(Times.Full(promise.Due, reader, company)));

    static Fact Made(Chain chain, Company company, PersonId reader) => new("Made", Line.Words(Times.Full(chain.Head.MadeAt, reader, company)));

    static Why Of(string rule, Instant due, params ReadOnlySpan<Fact> inputs) => new(rule, [.. inputs], due);
}

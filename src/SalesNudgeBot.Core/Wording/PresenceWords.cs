using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What the rep reads while a promise is in trouble: the inside cause first, then the client, then one thing to do.</summary>
public static class PresenceWords
{
    public static Message Ask(Chain chain, Company company, Instant now)
    {
        var (head, presence) = (chain.Head, chain.Case!.Presence);
        var stuck = Stuck(chain, company);
        var before = head.BreachedAt is null ? Line.Of($"A new date agreed before {Times.Day(head.Due, chain.Rep, company)} counts as kept. ") : null;
        var over = presence.RunsOutAt is { } runsOut && presence.LeaderToldAt is null
            ? Line.Of($"Only you see this. After {Times.Near(runsOut, chain.Rep, company, now)} {company.Teams[chain.Team].Leader} reads \"{Titles.Client(chain)} has not heard from us\".")
            : Line.Words("Only you see this.");
        var question = presence.ClientKnows ? "heard what happens next?" : "heard from you?";
        return Message.Of(
            new Block.Paragraph(Line.Of($"{stuck} Has {Titles.Client(chain)} {question}")),
            new Block.Buttons(
                [
                    new("They've heard", new("presence.told", chain.Id.Value), Primary: true, OpensForm: true),
                    new("Not yet", new("presence.notyet", chain.Id.Value), OpensForm: true),
                    new("New date agreed", new("promise.newdate", chain.Id.Value), OpensForm: true),
                    new("Help me word it", new("presence.help", chain.Id.Value)),
                ]
            ),
            new Block.Note(Line.Of($"{before}{over}"))
        );
    }

    static Line Stuck(Chain chain, Company company)
    {
        var head = chain.Head;
        var where = chain.Delivery is null ? Line.Words("It is being looked at inside.")
            : Line.Of($"It is stuck on our side ({Titles.Inside(chain, company)}), not yours.");
        return head.BreachedAt is { } ? Line.Of($"{Titles.Of(chain)} was due {Times.Day(head.DuePassed ? head.Due : head.BreachedAt.Value, chain.Rep, company)} and is not there. {where}")
            : Line.Of($"{Titles.Of(chain)}, due {Times.Day(head.Due, chain.Rep, company)}, is at risk. {where}");
    }

    public static Message ToldNoted(Chain chain, Company company)
    {
        var touch = chain.Case!.Presence.Touches[^1];
        var next = touch.HearsNext is { } at ? Line.Of($", and hears from you again {Times.Day(at, chain.Rep, company)}") : null;
        return Message.Text(Line.Of($"{Titles.Of(chain)}: {Titles.Client(chain)} has heard from you{next}. Noted."));
    }

    public static Message NotYetNoted(Chain chain, Instant callBy, Company company)
    {
        var over = chain.Case!.Presence is { RunsOutAt: { } runsOut, LeaderToldAt: null }
            ? Line.Of($" Nobody hears of it before {Times.Day(runsOut, chain.Rep, company)}.")
            : null;
        return Message.Text(Line.Of($"{Titles.Of(chain)}: you'll be in touch with {Titles.Client(chain)} by {Times.Day(callBy, chain.Rep, company)}.{over}"));
    }

    public static Message ToldNoOneNoted(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}: noted why {Titles.Client(chain)} is not told now. I won't ask again unless something changes."));

    public static Message NewDateNoted(Chain chain, Company company)
    {
        var counts = chain.Head.BreachedAt is null ? Line.Words(" Kept on that day, it counts as kept.") : null;
        var asks = chain.Delivery is { IsOpen: true } delivery ? Line.Of($" {delivery.By} knows.") : null;
        return Message.Text(
            Line.Of($"{Titles.Of(chain)}: {Titles.Client(chain)} agreed to {Times.Full(chain.Head.Due, chain.Rep, company):strong}.{counts}{asks}")
        );
    }

    public static Message SettledNoted(Chain chain) => Message.Text(Line.Of($"{Titles.Of(chain)}: settled."));

    public static Message Suggestion(Chain chain, Company company)
    {
        var date = Times.Day(chain.Head.Due, chain.Rep, company);
        var line = chain.Head.BreachedAt is null
            ? Line.Of($"\"I want you to hear this from me first: {Titles.What(chain)} may not be ready by {date}. We are working on it now. May I call you tomorrow with a firm date?\"")
            : Line.Of($"\"{Titles.What(chain)} is not ready, and I know that you counted on {date}. Here is what we are doing about it, and when you will hear from me next.\"");
        return Message.Of(new Block.Paragraph(Line.Words("Something to start from:")), new Block.Paragraph(line));
    }

    /// <summary>To the leader, in private: the client's situation, never the rep's conduct.</summary>
    public static Message NotHeard(Chain chain) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{Titles.Client(chain)} has not heard from us about {Titles.What(chain)} since it came into doubt.")),
            new Block.Paragraph(Line.Of($"One thing that helps: ask {chain.Rep} what would make the call easier.")),
            new Block.Buttons([new("Ask", new("case.ask", chain.Id.Value), Primary: true, OpensForm: true)]),
            new Block.Note(Line.Words("Only you see this."))
        );

    public static Message LeaderTookIt(Chain chain, PersonId leader, TextId step, Instant by, Company company) =>
        Message.Text(Line.Of($"{leader} has {Titles.Of(chain)} in hand: {step} by {Times.Day(by, chain.Rep, company)}. You stay with {Titles.Client(chain)}."));

    public static Message LeaderDidIt(Chain chain, Promise step, TextId outcome) =>
        Message.Text(Line.Of($"{step.By} on {Titles.Of(chain)}: {outcome}"));

    public static Message LeaderAsks(Chain chain, PersonId leader, TextId question) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{leader} asks about {Titles.Of(chain)}: {question}")),
            new Block.Buttons([new("Answer", new("case.answer", chain.Id.Value), Primary: true, OpensForm: true)])
        );

    public static Message AnswerPassedOn(Chain chain) => Message.Text(Line.Of($"Passed on, in the thread of {Titles.Of(chain)}."));
}

using System.Diagnostics;
using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Wording;

/// <summary>One question for each doubt. The answer to it can be one more message in plain words, or the form that opens beside it.</summary>
public static class Questions
{
    public static string Ask(Doubt doubt) => doubt switch
    {
        Doubt.WhichPerson who => $"Which {Quoted.Short(who.Name)} delivers: {Choices(who.Candidates.Select(p => p.Name))}?",
        Doubt.UnknownPerson who => $"I don't know {Quoted.Of(who.Name)} yet. Who delivers it? Their full name is best.",
        Doubt.WhoDelivers who => $"Who delivers it? I read {Quoted.Of(who.Text)} and would rather ask.",
        Doubt.WhichClient which => $"Who is the client: {Choices(which.Candidates.Select(Quoted.Short))}?",
        Doubt.NoClient { What: { } what } => $"Which client was promised {Quoted.Of(what)}?",
        Doubt.NoClient => "Which client is it for?",
        Doubt.NoWhat no => $"What was {Quoted.Short(no.Client)} promised?",
        Doubt.NoDate no => $"By when does {Named(no.Client)} get {(no.What.Length > 0 ? Quoted.Of(no.What) : "it")}?",
        Doubt.WhichDate { Candidates: [var only] } which => $"Does {Quoted.Of(which.Text)} mean {FullDate.Of(only)}?",
        Doubt.WhichDate which => $"Which date is {Quoted.Of(which.Text)}: {Choices(which.Candidates.Select(FullDate.Of))}?",
        Doubt.UnreadDate unread => $"Which date is {Quoted.Of(unread.Text)}? “Fri 27 Nov” or “2026-11-27 17:30” both work.",
        Doubt.NoSuchDate no => $"The calendar has no {Quoted.Of(no.Text)}. Which date is it?",
        Doubt.PastDate past => $"{FullDate.Of(past.Local)} has already passed. Which date is it?",
        Doubt.SkippedDate skipped => $"Your time zone went without {FullDate.Of(skipped.Date)}. Which date is it instead?",
        Doubt.TimeInGap gap => $"The clocks skip {FullDate.Of(gap.Local)} where you are. Is {FullDate.Of(gap.After)} right?",
        Doubt.OtherZone zone => $"I read times where you are. What is {Quoted.Of(zone.Text)} on your own clock?",
        Doubt.NotPromised not => $"I haven't recorded {Quoted.Of(not.Text)}. Is it a promise the client already has from you?",
        Doubt.Conditional condition => $"Is it promised already, or only on a condition? I read {Quoted.Of(condition.Text)}.",
        Doubt.WhoPromised who => $"Who promised it, and to whom? I read {Quoted.Of(who.Text)}.",
        Doubt.TakenBack back => $"I read {Quoted.Of(back.Text)}. What should I keep of what you wrote before it?",
        Doubt.NotPlaced rest => $"I couldn't place {Quoted.Of(rest.Text)}. What does it belong to?",
        Doubt.PromiseOrPlan either => $"Is {Quoted.Of(either.Text)} a promise to a client, or what you plan to do?",
        Doubt.PlanWithoutWhen plan => $"When will you {Quoted.Short(plan.Will)}? Something like “when the call ends” works.",
        Doubt.CountUnclear count => $"How many new opportunities is that? I read {Quoted.Of(count.Text)}.",
        Doubt.TooLong tooLong => $"That is more than I can read at once. Could you say it in fewer than {tooLong.Limit} characters?",
        Doubt.NothingRead => "I couldn't read that. Something like “2 new, promised Acme the SSO config by Friday” works.",
        _ => throw new UnreachableException(),
    };

    static string Named(string client) => client.Length > 0 ? Quoted.Short(client) : "the client";

    static string Choices(IEnumerable<string> choices)
    {
        var all = choices.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " or " + all[^1];
    }
}

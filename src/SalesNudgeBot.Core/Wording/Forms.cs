using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Every form that a button opens, by the verb that sends it.</summary>
public static class Forms
{
    /// <summary>Longest promise, in characters.</summary>
    public const int LongestWhat = 200;

    const string DateHint = "As you would write it: Friday, Thu 12:00, in 2 weeks, 30 Nov";

    public static Form? Of(string verb, Chain chain, PersonId reader, Company company, Instant now) =>
        verb switch
        {
            "promise.decline" => About(verb, chain, "What is in the way?", "Send", new Input.Text("reason", "In a few words", Optional: true, Multiline: true)),
            "promise.atrisk" => About(
                verb,
                chain,
                "What is in the way?",
                "Send",
                new Input.Text("reason", "In a few words", Optional: true, Multiline: true),
                new Input.When("when", "When could it be done, if you know?", Optional: true, Hint: DateHint)
            ),
            "promise.correct" => About(verb, chain, "Change the date", "Save", new Input.When("when", "Due", Times.Day(chain.Head.Due, reader, company), Hint: DateHint)),
            "promise.newdate" => About(verb, chain, "A new agreed date", "Save", new Input.When("when", "Agreed date", Hint: DateHint)),
            "promise.hasit" => About(verb, chain, "They have it", "Save", new Input.When("when", "Since when?", Times.Day(now, reader, company), Hint: DateHint)),
            "promise.withdraw" => About(verb, chain, "No longer wanted", "They no longer want it"),
            "presence.told" => About(
                verb,
                chain,
                "They've heard from you",
                "Save",
                new Input.Choice("how", "How?", [new("Call", "Call"), new("Meeting", "Meeting"), new("Mail", "Mail"), new("Other", "Something else")], "Call"),
                new Input.Text("what", "What happens next?", Optional: true),
                new Input.When("next", "When do they hear from you again?", NextTouch(reader, company, now), Hint: DateHint),
                new Input.Text("inside", "Whom inside have you asked?", Optional: true)
            ),
            "presence.notyet" => About(
                verb,
                chain,
                "Not yet",
                "Save",
                new Input.When("when", "I'll be in touch by", Hint: DateHint),
                new Input.Text("because", "Or: no need to tell them, because…", Optional: true)
            ),
            "case.step" => About(
                verb,
                chain,
                "Your next step",
                "I'll do this",
                new Input.Text("what", "What will you do?"),
                new Input.When("when", "By", Times.Day(Noon(reader, company, now), reader, company), Hint: DateHint)
            ),
            "case.wait" => About(verb, chain, "Wait until", "Wait", new Input.When("when", "Until", Hint: DateHint), new Input.Text("because", "Why?", Optional: true)),
            "case.notuseful" => About(verb, chain, "Not useful", "Send", new Input.Text("because", "What made it not useful?", Multiline: true)),
            "case.ask" => About(verb, chain, $"Ask {company.Person(chain.Rep).GivenName}", "Ask", new Input.Text("question", "Your question", Multiline: true)),
            "case.answer" => About(verb, chain, "Your answer", "Send", new Input.Text("answer", "Goes to the leader's channel", Multiline: true)),
            "case.outcome" => About(
                verb,
                chain,
                "What came of it?",
                "Save",
                new Input.Text("outcome", "In a few words; the rep reads it", Multiline: true),
                new Input.Choice("settled", "Is it settled inside?", [new("yes", "Yes, it can be delivered"), new("no", "No, it needs someone else")], "yes")
            ),
            _ => null,
        };

    /// <summary>A promise, from nothing or from what could be read of a sentence.</summary>
    public static Form Record(Draft? draft, PersonId? deliverer, ActionRef action, PersonId reader, Company company, Line? intro = null)
    {
        var people = company.People.Values.Where(person => person.Id != reader).OrderBy(person => person.Name, StringComparer.Ordinal);
        ImmutableArray<Option> options = [new("", "I deliver it myself"), .. people.Select(person => new Option(person.Id.Value, person.Name))];
        return new(
            "Record a promise",
            intro,
            [
                new Input.Text("client", "Client", draft?.Client),
                new Input.Text("what", "What did you promise?", draft?.What),
                new Input.When("when", "By when?", draft?.When, Hint: DateHint),
                new Input.Choice("deliverer", "Who delivers it inside?", options, deliverer == reader ? null : deliverer?.Value, Optional: true),
            ],
            "Record",
            action
        );
    }

    /// <summary>A promise from a message that somebody quotes: what could not be read in it starts from its own words.</summary>
    /// <param name="action">About the kept text of the message.</param>
    public static Form Track(Draft? draft, string said, PersonId? deliverer, ActionRef action, PersonId reader, Company company)
    {
        var read = (draft ?? new(null, null, null, null)) with { What = Quoted.Within(LongestWhat, draft?.What ?? said) };
        return Record(read, deliverer, action, reader, company, Line.Of($"“{new TextId(action.Subject)}”"));
    }

    static Form About(string verb, Chain chain, string title, string submit, params ReadOnlySpan<Input> inputs) =>
        new(title, Titles.Of(chain), [.. inputs], submit, new(verb, chain.Id.Value));

    /// <summary>The same time on the next workday, so that one tap is a fair answer.</summary>
    static string NextTouch(PersonId reader, Company company, Instant now) =>
        Times.Day(company.WorkingTimeOf(reader).Add(now, Wait.WorkingDays(1)), reader, company);

    static Instant Noon(PersonId reader, Company company, Instant now)
    {
        var time = company.WorkingTimeOf(reader);
        return Zones.At(time.NextWorkday(time.DateOf(now)).At(new LocalTime(12, 0)), time.Zone);
    }
}

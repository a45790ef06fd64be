using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>A promise to a client is put on record, and echoed with its full date.</summary>
static class Recording
{
    /// <summary>Longest name of a client, and longest promise, in characters.</summary>
    const int LongestClient = 80;
    const int LongestWhat = Forms.LongestWhat;

    /// <param name="action">Its subject is "new", or a text from which the form is prefilled: one in which a promise was only partly read, or a quoted message.</param>
    public static Reply Form(Handling handling, ActionRef action)
    {
        if (handling.Company.TeamOfRep(handling.Actor) is null)
        {
            return new Reply.Private(ConversationWords.OnlyReps);
        }

        var id = new TextId(action.Subject);
        return handling.Stores.Texts.Of(handling.Actor, id) is not { } said ? Open(Forms.Record(null, null, action, handling.Actor, handling.Company))
            : Tracking.IsQuote(id) ? Open(Tracking.Form(handling, action, said))
            : Open(Forms.Record(DraftOf(handling, said), null, action, handling.Actor, handling.Company));
    }

    static Reply.OpenForm Open(Form form) => new(form);

    static Draft? DraftOf(Handling handling, string said) =>
        Reader.Answer(said, handling.Speaker, KnownPeople.Of(handling.Company)).Doubts.Select(doubt => doubt.Draft).FirstOrDefault(draft => draft is not null);

    public static Reply Submitted(Handling handling, ActionRef action, ImmutableSortedDictionary<string, string> values)
    {
        if (handling.Company.TeamOfRep(handling.Actor) is null)
        {
            return new Reply.Private(ConversationWords.OnlyReps);
        }

        var fields = new FieldReading(handling, values);
        var (client, what, due, deliverer) = (fields.Text("client"), fields.Text("what"), fields.When("when"), fields.Optional("deliverer"));
        if (client.Length > LongestClient)
        {
            fields.Wrong("client", ConversationWords.TooLong(LongestClient));
        }

        if (what.Length > LongestWhat)
        {
            fields.Wrong("what", ConversationWords.TooLong(LongestWhat));
        }

        if (deliverer is not null && !handling.Company.People.ContainsKey(new(deliverer)))
        {
            fields.Wrong("deliverer", ConversationWords.UnknownDeliverer);
        }

        if (fields.Errors is null && due <= handling.Now)
        {
            fields.Wrong("when", Refusals.NotInThePast(due, handling.Company, handling.Actor));
        }

        if (fields.Errors is { } errors)
        {
            return errors;
        }

        Record(handling, client, what, due, deliverer is null ? null : new PersonId(deliverer), 0, origin: Tracking.Origin(handling, action));
        return Reply.None;
    }

    public static void Put(Handling handling, ReadPromise promise, int ordinal, Line? besides = null) =>
        Record(handling, promise.Client, promise.What, promise.Due, promise.Deliverer, ordinal, besides);

    /// <param name="besides">What else the same sentence had, echoed in the same message.</param>
    /// <param name="origin">Address of the message that it was tracked from.</param>
    public static void Record(Handling handling, string client, string what, Instant due, PersonId? deliverer, int ordinal, Line? besides = null, TextId? origin = null)
    {
        var team = handling.Company.TeamOfRep(handling.Actor)!;
        var decision = PromiseActs.Record(
            handling.Actor,
            handling.Keep(client),
            handling.Keep(what),
            due,
            deliverer,
            team,
            handling.Company,
            handling.Cause,
            ordinal,
            handling.Now,
            origin
        );
        handling.Save(null, decision);
        handling.Answer(
            $"promise/{decision.After.Head.Id}/echo",
            PromiseWords.Recorded(decision.After, handling.Company, besides),
            WhyWords.Recorded(decision.After, handling.Company, handling.Now)
        );
    }
}

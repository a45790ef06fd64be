using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Queries;

/// <summary>What one person did, and what of it is worth showing once the bot has answered.</summary>
sealed record ActEntry(InboxRow Row, Reply? Reply)
{
    public long Order { get; } = (LocalKey.Seen(Row.Key) ?? 0) * 2 + 1;

    public string? On { get; } =
        Row.Act switch
        {
            Act.Wrote wrote => wrote.About,
            Act.Clicked clicked => clicked.On,
            Act.Submitted submitted => submitted.On,
            _ => null,
        };

    public IEnumerable<Entry> Entries(PersonId viewer, Messages messages)
    {
        if (Trace(messages) is { } trace)
        {
            yield return trace;
        }

        if (Reply is Reply.Private reply && Row.Actor == viewer)
        {
            yield return new Entry.Private($"{Row.Key}/reply", Row.ReceivedAt, Order, reply.Message, On);
        }
    }

    // A press that changed its message is already seen there; a form that was opened or came back with errors is not done yet.
    Entry? Trace(Messages messages) =>
        Row.Act switch
        {
            Act.Wrote wrote => new Entry.Said(Row.Key, Row.ReceivedAt, Order, Row.Actor, wrote.Text, wrote.About),
            _ when Reply is Reply.OpenForm or Reply.FieldErrors or Reply.ReplaceForm or Reply.ReplaceMessage => null,
            _ when On is not null && messages.ChangedSince(On, Row.ReceivedAt, Order) => null,
            Act.Clicked { On: { } on } clicked when messages.LabelOf(on, clicked.Action) is { } label => new Entry.Pressed(
                Row.Key,
                Row.ReceivedAt,
                Order,
                Row.Actor,
                label,
                on
            ),
            Act.Submitted => new Entry.Pressed(Row.Key, Row.ReceivedAt, Order, Row.Actor, null, On),
            _ => null,
        };
}

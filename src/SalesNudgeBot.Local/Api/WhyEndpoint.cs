using Microsoft.AspNetCore.Http;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

/// <summary>The rule behind a message, and what a person has coming or was spared.</summary>
static class WhyEndpoint
{
    public static async Task<IResult> Why(string? @as, string? message, ICompanySource source, IDatabase database, CancellationToken cancellation)
    {
        if (Visitor.Of(source, @as) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        if (await database.Read(stores => Explanation.Read(stores, visitor.Company, visitor.Id, message ?? ""), cancellation) is not { } explanation)
        {
            return Answers.NoSuchMessage();
        }

        var text = visitor.Text(explanation.Texts);
        return Answers.Ok(
            new
            {
                versions = explanation.Versions.Select(row => Describe(row, visitor, text)),
                folded = explanation.Folded.Select(row => Describe(row, visitor, text)),
            }
        );
    }

    public static async Task<IResult> Held(
        string? @as,
        ICompanySource source,
        IDatabase database,
        IProductClock clock,
        CancellationToken cancellation
    )
    {
        if (Visitor.Of(source, @as) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        var outlook = await database.Read(stores => Outlook.Read(stores, visitor.Company, visitor.Id, clock.Now), cancellation);
        var text = visitor.Text(outlook.Texts);
        return Answers.Ok(
            new
            {
                next = outlook.Next is { } next ? visitor.Times.Dated(next) : null,
                checkIn = outlook.NextCheckIn is { } checkIn ? visitor.Times.Dated(checkIn) : null,
                coming = outlook.Coming.Select(row => Describe(row, visitor, text)),
                notSent = outlook.NotSent.Select(row => Describe(row, visitor, text)),
            }
        );
    }

    static object Describe(OutboxRow row, Visitor visitor, HtmlText text)
    {
        var outgoing = row.Outgoing;
        return new
        {
            id = row.Id,
            kind = MessageWords.Of(outgoing.Kind),
            change = outgoing.Operation == Core.Delivery.Operation.Update,
            state = MessageWords.Of(row.State),
            rule = outgoing.Why.Rule,
            inputs = outgoing.Why.Inputs.Select(fact => new { label = fact.Label, html = text.Html(fact.Value) }),
            due = visitor.Times.Dated(outgoing.Why.Due),
            notBefore = visitor.Times.Dated(Outlook.ComesAt(row)),
            sent = row.SentAt is { } sentAt ? visitor.Times.Dated(sentAt) : null,
            reason = row.Reason,
            urgent = outgoing.Urgent,
            snippet = new HtmlRenderer(text).Snippet(outgoing.Message),
        };
    }
}

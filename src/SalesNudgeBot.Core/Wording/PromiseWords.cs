using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said about a promise before anything goes wrong with it.</summary>
public static class PromiseWords
{
    /// <summary>The echo of a new promise, with its full date and a one-click correction.</summary>
    public static Message Recorded(Chain chain, Company company, Line? besides = null)
    {
        var head = chain.Head;
        var date = Times.Full(head.Due, chain.Rep, company);
        var next = chain.Delivery switch
        {
            null => Line.Words("You deliver it yourself."),
            { Acceptance: Acceptance.Accepted } delivery => Line.Of($"{delivery.By} has accepted it."),
            { } delivery => Line.Of($"I'll ask {delivery.By} to accept it."),
        };
        var noted = besides is null ? Line.Words("Noted: ") : Line.Of($"{besides} And ");
        return new(
            [
                new Block.Paragraph(Line.Of($"{noted}{Titles.Of(chain)}, by {date:strong}. {next}")),
                .. From(chain),
                new Block.Buttons([new("Change the date", new("promise.correct", chain.Id.Value), OpensForm: true)]),
            ]
        );
    }

    /// <summary>Where it was said, for the one who brought that message in; nobody else may be able to open it.</summary>
    internal static ImmutableArray<Block> From(Chain chain) =>
        chain.Head.Origin is { } origin ? [new Block.Paragraph(Line.Of($"{new Span.Link(origin, "From this message")}"))] : [];

    public static Message Accept(Chain chain, Promise delivery, Company company)
    {
        var date = Times.Full(delivery.Due, delivery.By, company);
        var intro = chain.Head.FirstDue == chain.Head.Due
            ? Line.Of($"{chain.Rep} promised {Titles.Client(chain)} this, and counts on you:")
            : Line.Of($"{Titles.Client(chain)} agreed to a new date, and {chain.Rep} counts on you:");
        return Message.Of(
            new Block.Paragraph(intro),
            new Block.Paragraph(Line.Of($"{Titles.Of(chain)}, by {date:strong}")),
            new Block.Paragraph(Line.Words("Can you deliver it by then?")),
            new Block.Buttons(
                [
                    new("Yes, I'll deliver it", new("promise.accept", chain.Id.Value), Primary: true),
                    new("I can't", new("promise.decline", chain.Id.Value), OpensForm: true),
                ]
            )
        );
    }

    public static Message Accepted(Chain chain, Promise delivery, Company company) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}, by {Times.Full(delivery.Due, delivery.By, company)}: you deliver it. Thank you."));

    public static Message Declined(Chain chain, Promise delivery, Company company) =>
        Message.Text(
            Line.Of($"{Titles.Of(chain)}, by {Times.Full(delivery.Due, delivery.By, company)}: you can't. Thank you for saying so early; {chain.Rep}'s leader will look for another way.")
        );

    /// <param name="silenceCounts">Set on the last ask: when no answer is taken for risk.</param>
    public static Message StillOnTrack(Chain chain, Promise work, Company company, Instant? silenceCounts)
    {
        var now = work.Asks is [.., var last] ? last : work.Due;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var ask = work.Acceptance is Acceptance.Unbacked ? "Can you still deliver it?" : "Still on track?";
        var whose = work.By == chain.Rep ? Line.Of($"You promised {Titles.Of(chain)} by {Times.Day(work.Due, work.By, company):strong}.")
            : Line.Of($"{Titles.Of(chain)} is due {Times.Day(work.Due, work.By, company):strong}; {chain.Rep} promised it.");
        blocks.Add(new Block.Paragraph(Line.Of($"{whose} {ask}")));
        if (silenceCounts is { } when)
        {
            var team = company.Teams[chain.Team];
            blocks.Add(new Block.Paragraph(Line.Of($"No answer by {Times.Near(when, work.By, company, now)} and this goes to {team.Leader}'s channel.")));
        }

        blocks.Add(
            new Block.Buttons(
                [
                    new("On track", new("promise.ontrack", chain.Id.Value), Primary: true),
                    new("At risk", new("promise.atrisk", chain.Id.Value), OpensForm: true),
                    new("Done", new("promise.done", chain.Id.Value)),
                ]
            )
        );
        return new(blocks.ToImmutable());
    }

    public static Message OnTrack(Chain chain, Promise work, Company company) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}, due {Times.Day(work.Due, work.By, company)}: on track. Thank you."));

    public static Message AtRiskNoted(Chain chain, Promise work, Company company) =>
        Message.Text(
            Line.Of($"{Titles.Of(chain)}, due {Times.Day(work.Due, work.By, company)}: at risk. Thank you for saying so early; {company.Teams[chain.Team].Leader} has it now.")
        );

    public static Message DoneNoted(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}: done. I'll ask {chain.Rep} whether {Titles.Client(chain)} has it."));

    public static Message DoesTheClientHaveIt(Chain chain, Company company, int ask)
    {
        var said = chain.Delivery is { DeliveredAt: not null } delivery ? Line.Of($"{delivery.By} says {Titles.Of(chain)} is done.")
            : Line.Of($"{Titles.Of(chain)} was due {Times.Day(chain.Head.Due, chain.Rep, company)}.");
        var again = ask > 1 ? Line.Words(" Just to be sure:") : null;
        var hasIt = new ActionRef("promise.hasit", chain.Id.Value);
        return Message.Of(
            new Block.Paragraph(Line.Of($"{said}{again} Does {Titles.Client(chain)} have it?")),
            new Block.Buttons(
                [
                    new("Yes, they have it", hasIt, Primary: true, OpensForm: chain.Head.BreachedAt is not null),
                    new("Not yet", new("promise.notthere", chain.Id.Value)),
                ]
            )
        );
    }

    public static Message ClientHasItNoted(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}: {Titles.Client(chain)} has it."));

    public static Message NotThereNoted(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Of(chain)}: not with {Titles.Client(chain)} yet. I'll keep it open."));

    public static Message ClientDoesNotHaveIt(Chain chain) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{chain.Rep} checked: {Titles.Client(chain)} does not have {Titles.What(chain)} yet. Could you look again together?")),
            new Block.Buttons([new("Done", new("promise.done", chain.Id.Value), Primary: true)])
        );

    public static Message Unconfirmed(Chain chain) =>
        Message.Text(
            Line.Of($"{Titles.Of(chain)}: {chain.Deliverer} says it is done, and we have not heard whether {Titles.Client(chain)} has it. {chain.Rep} was asked twice. It stays open as delivered, unconfirmed.")
        );

    /// <summary>One line of a person's list, with what that person can do about it.</summary>
    public static Message Open(Chain chain, Company company, PersonId reader)
    {
        var id = chain.Id.Value;
        var line = new Block.Paragraph(Line.Of($"{Titles.Of(chain)}, due {Times.Day(chain.Head.Due, reader, company)}. {ConversationWords.Status(chain)}"));
        return reader == chain.Rep ? new([line, .. From(chain), new Block.Buttons(
                [
                    new("They have it", new("promise.hasit", id), OpensForm: chain.Head.BreachedAt is not null),
                    new("New date agreed", new("promise.newdate", id), OpensForm: true),
                    new("No longer wanted", new("promise.withdraw", id), OpensForm: true),
                ]
            )])
            : reader == chain.Deliverer ? Message.Of(line, new Block.Buttons(
                [
                    new("On track", new("promise.ontrack", id)),
                    new("At risk", new("promise.atrisk", id), OpensForm: true),
                    new("Done", new("promise.done", id)),
                ]
            ))
            : Message.Of(line);
    }
}

using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The last words of a promise.</summary>
public static class ClosingWords
{
    public static string Verdict(Verdict verdict) =>
        verdict switch
        {
            Promises.Verdict.Kept => "Kept",
            Promises.Verdict.Redated => "Kept, on the re-dated day",
            Promises.Verdict.BrokenButTold => "Late, and they heard it from us",
            Promises.Verdict.BrokenAndSilent => "Late, and they did not hear it from us in time",
            Promises.Verdict.Withdrawn => "No longer wanted",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This verdict has no words."),
        };

    public static string Cause(BreachCause cause) =>
        cause switch
        {
            BreachCause.ProductNotReady => "Product not ready",
            BreachCause.Capacity => "Capacity",
            BreachCause.HandOver => "Hand-over",
            BreachCause.ClientChanged => "Client changed",
            _ => "Something else",
        };

    public static Message Rep(Chain chain, Company company)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Paragraph(Outcome(chain, company)));
        if (chain.Head.Verdict is not Promises.Verdict.Withdrawn)
        {
            blocks.Add(new Block.Paragraph(Line.Words("Would you promise this again?")));
            var id = chain.Id.Value;
            blocks.Add(
                new Block.Buttons(
                    [
                        new("Yes", new("promise.again", id, nameof(PromiseAgainAnswer.Yes))),
                        new("With more time", new("promise.again", id, nameof(PromiseAgainAnswer.WithMoreTime))),
                        new("No", new("promise.again", id, nameof(PromiseAgainAnswer.No))),
                    ]
                )
            );
        }

        return new(blocks.ToImmutable());
    }

    static Line Outcome(Chain chain, Company company)
    {
        var (client, what, head) = (Titles.Client(chain), Titles.What(chain), chain.Head);
        var thanked = chain.Delivery is { Verdict: Promises.Verdict.Kept or Promises.Verdict.Redated } delivery ? Line.Of($" {delivery.By} has been thanked.") : null;
        return head.Verdict switch
        {
            Promises.Verdict.Kept => Line.Of($"{client} has {what}. Kept.{thanked}"),
            Promises.Verdict.Redated => Line.Of($"{client} has {what} on the date you agreed. Kept.{thanked}"),
            Promises.Verdict.Withdrawn => Line.Of($"{client} no longer wants {what}. Closed; nothing is owed."),
            Promises.Verdict.BrokenButTold => Line.Of($"{Inside(chain, company)}{client} has {what}, {Lateness(chain, company)}, and heard it from you."),
            _ => Line.Of($"{Inside(chain, company)}{client} has {what}, {Lateness(chain, company)}."),
        };
    }

    /// <summary>The inside cause comes before anything about the person.</summary>
    static Line Inside(Chain chain, Company company) =>
        chain.Case?.Cause is { } cause ? Line.Of($"The cause was on our side: {Cause(cause).ToLowerInvariant()} ({Titles.Inside(chain, company)}). ")
        : chain.Delivery is null ? Line.Of($"")
        : Line.Of($"It was late on our side ({Titles.Inside(chain, company)}), not yours. ");

    static string Lateness(Chain chain, Company company) =>
        Times.Late(chain.Head.BreachedAt!.Value, chain.Head.DeliveredAt!.Value, chain.Rep, company);

    public static Message PromiseAgainNoted(Chain chain, PromiseAgainAnswer answer, Company company)
    {
        var said = answer switch
        {
            PromiseAgainAnswer.Yes => "yes",
            PromiseAgainAnswer.WithMoreTime => "with more time",
            _ => "no",
        };
        return Message.Of(new Block.Paragraph(Outcome(chain, company)), new Block.Note(Line.Words($"Would you promise this again: {said}. Noted.")));
    }

    public static Message Thanks(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Client(chain)} has {Titles.What(chain)}. {chain.Rep} could keep that word because of you. Thank you, {chain.Deliverer}."));

    public static Message NoLongerWanted(Chain chain) =>
        Message.Text(Line.Of($"{Titles.Client(chain)} no longer needs {Titles.What(chain)}, so there is nothing more to do. Thank you, {chain.Deliverer}."));

    /// <summary>The path it took, for the thread under the brief.</summary>
    public static Message Path(Chain chain, Company company)
    {
        var reader = company.Teams[chain.Team].Leader;
        var path = chain.Case!.Path.Select(entry => Step(entry, chain, company, reader)).OfType<Line>();
        return Message.Of(
            new Block.Paragraph(Line.Of($"{Titles.Of(chain)}: {Verdict(chain.Head.Verdict!.Value)}. {Titles.Client(chain)} has been told.")),
            new Block.Note(Line.Join(" → ", path))
        );
    }

    static Line? Step(Cases.PathEntry entry, Chain chain, Company company, PersonId reader)
    {
        var when = Times.Day(entry.At, reader, company);
        return entry.Event switch
        {
            LedgerEvent.RiskReported => Line.Of($"{when} {chain.Deliverer} said it was at risk"),
            LedgerEvent.StepDue { Tells: StepTarget.LeadersChannel } => Line.Of($"{when} brief"),
            LedgerEvent.StepDue { Person: { } person } => Line.Of($"{when} {person} told"),
            LedgerEvent.StepSkipped { Away: { } away } => Line.Of($"{when} {away} away"),
            LedgerEvent.Acknowledged taken => Line.Of($"{when} {taken.By} took it"),
            LedgerEvent.OutcomeRecorded outcome => Line.Of($"{when} outcome: {outcome.Outcome}"),
            LedgerEvent.Waiting waiting => Line.Of($"{when} {waiting.By} waited"),
            LedgerEvent.ClientTold { HearsNext: not null, How: not TouchKind.Other } => Line.Of($"{when} {Titles.Client(chain)} heard from us"),
            LedgerEvent.Redated redated => Line.Of($"{when} re-dated to {Times.Day(redated.Due, reader, company)}"),
            LedgerEvent.NewDateAgreed agreed when agreed.Promise == chain.Head.Id => Line.Of($"{when} new date {Times.Day(agreed.Due, reader, company)}"),
            LedgerEvent.DuePassed passed when passed.Promise == chain.Head.Id => Line.Of($"{when} due date passed"),
            LedgerEvent.Delivered delivered when delivered.Promise == chain.Delivery?.Id => Line.Of($"{when} {chain.Deliverer} delivered"),
            LedgerEvent.CauseNamed named => Line.Of($"cause: {Cause(named.Cause).ToLowerInvariant()}"),
            LedgerEvent.CaseClosed => Line.Of($"{when} settled"),
            _ => null,
        };
    }
}

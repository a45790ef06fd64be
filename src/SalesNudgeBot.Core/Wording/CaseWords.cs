using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>The brief, and what is said around it. A leader knows in ten seconds what to do and for whom.</summary>
public static class CaseWords
{
    public static Message Brief(Chain chain, Company company, Instant now) => Face(chain, company, Roles.InCharge(company.Teams[chain.Team], company, now), null, now);

    /// <summary>The same, to one person further up the ladder.</summary>
    public static Message Alert(Chain chain, Company company, PersonId reader, Instant now)
    {
        var team = company.Teams[chain.Team];
        var intro = !chain.IsOpen || chain.Case!.Climb is CaseClimb.Held ? null
            : chain.Case.Path.Any(entry => entry.Event is LedgerEvent.Acknowledged) ? Line.Words("A first step was taken, and this is still open, so it comes to you.")
            : Line.Of($"Nobody has taken this in {team.Leader}'s channel yet, so it comes to you.");
        return Face(chain, company, reader, intro, now);
    }

    public static Message StillOpen(Chain chain, Company company) =>
        Message.Text(Line.Of($"Nobody has {Titles.Of(chain)} now: {Signals.Of(chain.Case!.Signals, company, company.Teams[chain.Team].Leader)} The ask above stands."));

    static Message Face(Chain chain, Company company, PersonId reader, Line? intro, Instant now)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (intro is not null)
        {
            blocks.Add(new Block.Paragraph(intro));
        }

        blocks.Add(new Block.Heading(Titles.Of(chain)));
        blocks.Add(new Block.Paragraph(CaseStatus.Line(chain, company, reader)));
        if (!chain.IsOpen)
        {
            return new(blocks.ToImmutable());
        }

        blocks.Add(new Block.Paragraph(Backing(chain, company, reader, now)));
        blocks.Add(new Block.Paragraph(ClientSide(chain, company, reader, now)));
        if (CaseStatus.Held(chain, company, reader, now) is { } held)
        {
            blocks.Add(new Block.Paragraph(held));
        }
        else
        {
            blocks.Add(new Block.Paragraph(Line.Of($"{"Ask:":strong} {Ask(chain, company)}")));
        }

        if (CaseStatus.Skipped(chain, company, reader, now) is { } skipped)
        {
            blocks.Add(new Block.Note(skipped));
        }

        blocks.AddRange(CaseButtons.For(chain, company, reader, now));
        return new(blocks.ToImmutable());
    }

    static Line Backing(Chain chain, Company company, PersonId reader, Instant now)
    {
        var left = chain.Head.DuePassed ? null : Line.Of($" {Times.Left(chain.Head.Due, chain.Deliverer, company, now)}.");
        if (chain.Delivery is not { } delivery)
        {
            return Line.Of($"{chain.Rep}'s promise, delivered by {chain.Rep}. {Signals.Of(chain.Case!.Signals, company, reader)}{left}");
        }

        var accepted = delivery.Acceptance switch
        {
            Acceptance.Accepted when delivery.AcceptedAt is { } at => Line.Of($"{Titles.Deliverer(chain, company)} accepted {Times.Near(at, reader, company, now)}."),
            Acceptance.Declined => Line.Of($"{Titles.Deliverer(chain, company)} can't take it."),
            _ => Line.Of($"{Titles.Deliverer(chain, company)} has not accepted it."),
        };
        var reach = delivery.AskUnreachable ? Line.Words(" They can't be reached here.") : null;
        var asks = delivery.Asks.Length > 0
            ? Line.Of($" Asked {string.Join(" and ", delivery.Asks.Select(at => Times.Near(at, reader, company, now)))}{(delivery.AtRisk && !delivery.RiskReported ? ", no answer" : "")}.")
            : null;
        var said = delivery.RiskReason is { } reason ? Line.Of($" In their words: {reason}")
            : delivery.RiskReported ? Line.Words(" They say it is at risk.")
            : null;
        var named = delivery.RiskNewDate is { } date ? Line.Of($" They could do {Times.Day(date, reader, company)}.") : null;
        return Line.Of($"{chain.Rep}'s promise. {accepted}{reach}{asks}{said}{named}{left}");
    }

    static Line ClientSide(Chain chain, Company company, PersonId reader, Instant now)
    {
        var @case = chain.Case!;
        var tried = @case.InsideTried is [.., var whom] ? Line.Of($" Tried inside: {whom}.") : null;
        if (@case.Presence.Touches is [.., var touch])
        {
            var next = touch.HearsNext is { } at && at > now ? Line.Of($" and hears again {Times.Near(at, reader, company, now)}") : null;
            return Line.Of($"{Titles.Client(chain)} heard from us {Times.Near(touch.At, reader, company, now)}{next}.{tried}");
        }

        return chain.Head.DuePassed
            ? Line.Of($"{chain.Rep} stays with {Titles.Client(chain)}.{tried}")
            : Line.Of($"{Titles.Client(chain)} doesn't know yet; there's time.{tried}");
    }

    static Line Ask(Chain chain, Company company)
    {
        var peer = Roles.TalkTo(chain, company);
        return chain.Delivery is null ? Line.Of($"help {chain.Rep} find a way, or a new date that holds.")
            : peer == chain.Deliverer ? Line.Of($"get a yes or a new date from {peer}.")
            : Line.Of($"get a yes or a new date from {peer}, whom {chain.Deliverer} reports to.");
    }

    /// <summary>What the one-tap step says, as the leader's own words in the ledger.</summary>
    public static string TalkStep(PersonId peer, Company company) => $"talk to {company.Person(peer).GivenName}";

    public static Message LeaderStepReminder(Chain chain, Promise step, Company company) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{Titles.Of(chain)}: your next step was \"{step.What}\", by {Times.Day(step.Due, step.By, company):strong}. What came of it?")),
            new Block.Buttons([new("Record what came of it", new("case.outcome", chain.Id.Value), Primary: true, OpensForm: true)])
        );

    public static Message NotUsefulNoted(Chain chain) =>
        Message.Text(Line.Of($"Thank you, that helps to ask less. {Titles.Of(chain)} rests until its date."));

    public static Message QuestionPassedOn(Chain chain) => Message.Text(Line.Of($"Asked. {chain.Rep}'s answer comes to the thread of {Titles.Of(chain)}."));

    public static Message RepAnswered(Chain chain, TextId answer) => Message.Text(Line.Of($"{chain.Rep}: {answer}"));
}

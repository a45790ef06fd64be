using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Handling.Commands;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>What people write: a command, an answer to an open question, or a check-in in plain words. What is not understood is asked back.</summary>
static class Writing
{
    public static Reply Read(Handling handling, string text)
    {
        switch (Intent.Of(text))
        {
            case Intent.Help:
                handling.Say("help", ConversationWords.Help(handling.Actor, handling.Company));
                return Reply.None;
            case Intent.Thanks:
                handling.Say("welcome", ConversationWords.YouAreWelcome);
                return Reply.None;
            case Intent.Promise("") when handling.Company.TeamOfRep(handling.Actor) is not null:
                handling.Say("promise", ConversationWords.HowToPromise);
                return Reply.None;
            case Intent.ListPromises:
                List(handling);
                return Reply.None;
            case Intent.Promise(var rest):
                Answer(handling, text, Reader.Promise(rest, handling.Speaker, KnownPeople.Of(handling.Company)));
                return Reply.None;
            case Intent.Away(var rest):
                return Away(handling, rest);
            case Intent.Back:
                Absence.Back(handling);
                handling.Say("back", ConversationWords.WelcomeBack);
                return Reply.None;
            case Intent.Skip:
                return CheckIn(handling, CheckInActions.SkipVerb);
            case Intent.Pace:
                return Said(handling, Press(handling, new(CheckInActions.PaceVerb, handling.Actor.Value)));
            case Intent.Why:
                WhyCommand.Explain(handling);
                return Reply.None;
            case Intent.Me:
                MeCommand.Show(handling);
                return Reply.None;
            case Intent.Totals:
                TotalsCommand.Show(handling);
                return Reply.None;
            case Intent.Pause(var team) when Pausing.IsMeant(handling, team):
                Pausing.Pause(handling, team);
                return Reply.None;
            case Intent.Resume(var team) when Pausing.IsMeant(handling, team):
                Pausing.Resume(handling, team);
                return Reply.None;
            case Intent.OnBehalf(var rest) when OnBehalf.IsMeant(handling, rest):
                return Said(handling, OnBehalf.Note(handling, rest));
            case Intent.NotYet(var rest) when Presence(handling) is [_, ..] asked:
                return One(handling, asked, chain => NotYet(handling, chain, rest));
            case Intent.Agreed(var client, var when) when Agreeing(handling, client) is [_, ..] meant:
                return One(handling, meant, chain => NewDate(handling, chain, when));
            case Intent.OnTrack when Asked(handling) is [_, ..] asked:
                return One(handling, asked, chain => PromiseActs.OnTrack(chain, handling.Actor, handling.Company, handling.Cause, handling.Now));
            case Intent.Done when Asked(handling) is [_, ..] asked:
                return One(handling, asked, chain => PromiseActs.Done(chain, handling.Actor, handling.Company, handling.Cause, handling.Now));
            case Intent.OnTrack or Intent.Done or Intent.NotYet:
                handling.Say("nothing", ConversationWords.NothingOpen);
                return Reply.None;
            default:
                Answer(handling, text, Reader.Answer(text, handling.Speaker, KnownPeople.Of(handling.Company)));
                return Reply.None;
        }
    }

    /// <summary>Counts, plans and help go to the check-in, each promise to the ledger, and each doubt comes back as a question.</summary>
    static void Answer(Handling handling, string text, ReadAnswer answer)
    {
        if (handling.Company.TeamOfRep(handling.Actor) is null)
        {
            handling.Say("help", answer.Promises.IsEmpty ? ConversationWords.Help(handling.Actor, handling.Company) : ConversationWords.OnlyReps);
            return;
        }

        var recorded = CheckInActs.Answered(handling.Stores, handling.Company, handling.Actor, answer, text, handling.Cause, handling.Now);
        for (var i = 0; i < answer.Promises.Length; i++)
        {
            Recording.Put(handling, answer.Promises[i], i, i == 0 ? recorded?.Line : null);
        }

        if (recorded is not null && answer.Promises.IsEmpty)
        {
            handling.Say("recorded", CheckInWords.Echo(recorded.Row, recorded.Line));
        }

        if (!answer.Doubts.IsEmpty)
        {
            var said = answer.Doubts.Any(doubt => doubt.Draft is not null) ? handling.Keep(text).Value : "new";
            handling.Say("ask", ConversationWords.Ask(answer.Doubts, said));
        }
    }

    static void List(Handling handling)
    {
        var open = handling.Stores.Ledger.Of(handling.Actor, openOnly: true).Where(chain => chain.Head.Kind is not PromiseKind.Plan).ToList();
        if (open.Count == 0)
        {
            handling.Say("promises", ConversationWords.NoPromises);
        }

        foreach (var chain in open)
        {
            handling.Say($"promises/{chain.Id}", Open(chain, handling));
        }
    }

    static Message Open(Chain chain, Handling handling) =>
        chain.IsForClient ? PromiseWords.Open(chain, handling.Company, handling.Actor) : CoachingWords.Open(chain, handling.Actor, handling.Company);

    static Reply Away(Handling handling, string rest)
    {
        if (Reader.When(rest, handling.Speaker, DayMoment.StartOfWork) is ReadWhen.Found found)
        {
            Absence.Until(handling, found.Local.Date);
            handling.Say("away", ConversationWords.AwayNoted(found.Local.Date));
        }
        else
        {
            handling.Say("away", Message.Text(Line.Words(ConversationWords.WhenNotRead)));
        }

        return Reply.None;
    }

    /// <summary>What is written about a check-in means the newest one that is still open.</summary>
    static Reply CheckIn(Handling handling, string verb)
    {
        if (handling.Stores.CheckIns.Open(handling.Actor).LastOrDefault(row => row.AskedAt is not null) is { } open)
        {
            return Said(handling, Press(handling, new(verb, open.Subject)));
        }

        handling.Say("nothing", ConversationWords.NothingOpen);
        return Reply.None;
    }

    static Reply Press(Handling handling, ActionRef action) =>
        CheckInActs.Clicked(handling.Stores, handling.Company, handling.Actor, action, handling.Now);

    static ChainDecision? NotYet(Handling handling, Chain chain, string rest) =>
        When(handling, rest) is { } by ? PresenceActs.NotYet(chain, handling.Actor, by, handling.Company, handling.Cause, handling.Now) : null;

    static ChainDecision? NewDate(Handling handling, Chain chain, string when) =>
        When(handling, when) is { } due ? PromiseActs.NewDate(chain, handling.Actor, due, handling.Company, handling.Cause, handling.Now) : null;

    /// <summary>Null after asking back, when no time could be read.</summary>
    static Instant? When(Handling handling, string said)
    {
        switch (Reader.When(said, handling.Speaker, DayMoment.EndOfWork))
        {
            case ReadWhen.Found found:
                return found.At;
            case ReadWhen.Doubtful(var doubt):
                handling.Say("when", Message.Text(Line.Words(Questions.Ask(doubt))));
                return null;
            default:
                handling.Say("when", Message.Text(Line.Words(ConversationWords.WhenNotRead)));
                return null;
        }
    }

    /// <summary>Acts on the one that is meant; of several, asks which.</summary>
    static Reply One(Handling handling, List<Chain> meant, Func<Chain, ChainDecision?> decide)
    {
        if (meant.Count > 1)
        {
            handling.Say("which", ConversationWords.WhichOne(meant.Select(ConversationWords.Title)));
            return Reply.None;
        }

        if (decide(meant[0]) is not { } decision)
        {
            return Reply.None;
        }

        var reply = handling.Save(meant[0], decision);
        if (reply is Reply.Nothing)
        {
            handling.Say("noted", ConversationWords.Noted(decision.After));
        }

        return Said(handling, reply);
    }

    /// <summary>A reply to something written stays in the conversation, where it was written.</summary>
    static Reply Said(Handling handling, Reply reply)
    {
        if (reply is Reply.Private or Reply.FieldErrors)
        {
            handling.Say("reply", ConversationWords.Answered(reply));
            return Reply.None;
        }

        return reply;
    }

    static List<Chain> Presence(Handling handling) =>
        [.. Own(handling).Where(chain => chain.Case is { IsOpen: true, Presence: { RunsOutAt: not null } or { Asks: > 0 } })];

    static List<Chain> Agreeing(Handling handling, string? client)
    {
        var own = Own(handling);
        if (client is null)
        {
            var inDoubt = own.FindAll(chain => chain.Case is { IsOpen: true });
            return inDoubt.Count > 0 ? inDoubt : own;
        }

        var names = handling.Stores.Texts.Find([.. own.Select(chain => chain.Head.Client!.Value)]);
        return [.. own.Where(chain => string.Equals(names.GetValueOrDefault(chain.Head.Client!.Value), client.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    static List<Chain> Own(Handling handling) =>
        [.. handling.Stores.Ledger.Of(handling.Actor, openOnly: true).Where(chain => chain.IsForClient && chain.Rep == handling.Actor)];

    static List<Chain> Asked(Handling handling) =>
        [.. handling.Stores.Ledger.Of(handling.Actor, openOnly: true).Where(chain => chain.IsForClient && (chain.Delivery ?? chain.Head) is { DeliveredAt: null } work && work.By == handling.Actor)];
}

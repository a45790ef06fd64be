using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>The questions about a promise. Each is planned now and counts as asked when it was sent.</summary>
static class Asking
{
    public static void Acceptance(Deciding deciding, Promise delivery)
    {
        var chain = deciding.Chain;
        var key = $"promise/{delivery.Id}/accept/{delivery.Due.ToUnixTimeSeconds()}";
        var why = WhyWords.Accept(chain, delivery, deciding.Company, deciding.Now);
        deciding.Say(
            deciding.Letter(key, delivery.By, MessageKind.Acceptance, PromiseWords.Accept(chain, delivery, deciding.Company), why) with
            {
                ExpiresAt = delivery.Due,
                ValidWhile = new($"{chain.Id.Aggregate}#accept:{delivery.Id}", 0),
            }
        );
    }

    public static void Track(Deciding deciding, PromiseId id, Instant dueAt)
    {
        var work = deciding.Chain.Find(id)!;
        var ask = work.Asks.Length + 1;
        deciding.Record(new AskPlanned(id, ask));
        var chain = deciding.Chain;
        var time = deciding.Company.WorkingTimeOf(work.By);
        var sendAt = time.NextStart(deciding.Now);
        var policy = chain.Case?.Policy ?? deciding.Company.PolicyOf(deciding.Team);
        var last = ask >= Timetable.AsksBeforeSilence(work, policy);
        var message = PromiseWords.StillOnTrack(chain, work, deciding.Company, last ? time.Add(sendAt, policy.AskWait) : null);
        deciding.Say(
            Question(chain, $"promise/{id}/ask/{work.Anchor.ToUnixTimeSeconds()}.{ask}", $"ask:{id}:{ask}") with
            {
                To = new Destination.Person(work.By),
                Kind = MessageKind.TrackAsk,
                Message = message,
                Folded = message,
                NotBefore = sendAt,
                Why = WhyWords.Track(chain, work, deciding.Company, ask, dueAt),
            }
        );
    }

    public static void Confirm(Deciding deciding, Instant dueAt)
    {
        var ask = deciding.Chain.Head.ConfirmAsks.Length + 1;
        deciding.Record(new ConfirmPlanned(deciding.Chain.Head.Id, ask));
        var chain = deciding.Chain;
        var message = PromiseWords.DoesTheClientHaveIt(chain, deciding.Company, ask);
        var round = (chain.Delivery?.DeliveredAt ?? chain.Head.Due).ToUnixTimeSeconds();
        deciding.Say(
            Question(chain, $"promise/{chain.Head.Id}/confirm/{round}.{ask}", $"confirm:{chain.Head.Id}:{ask}") with
            {
                To = new Destination.Person(chain.Rep),
                Kind = MessageKind.ConfirmAsk,
                Message = message,
                Folded = message,
                NotBefore = deciding.Company.WorkingTimeOf(chain.Rep).NextStart(deciding.Now),
                Why = WhyWords.Confirm(chain, deciding.Company, ask, dueAt),
            }
        );
    }

    /// <summary>The leader is reminded of their own step once, in time to still take it.</summary>
    public static void Leader(Deciding deciding, PromiseId id, Instant dueAt)
    {
        deciding.Record(new AskPlanned(id, 1));
        var (chain, step) = (deciding.Chain, deciding.Chain.Find(id)!);
        var message = CaseWords.LeaderStepReminder(chain, step, deciding.Company);
        deciding.Say(
            Question(chain, $"promise/{id}/reminder", $"ask:{id}:1") with
            {
                To = new Destination.Person(step.By),
                Kind = MessageKind.LeaderStepReminder,
                Message = message,
                Folded = message,
                NotBefore = deciding.Company.WorkingTimeOf(step.By).NextStart(deciding.Now),
                ExpiresAt = step.Due,
                Why = WhyWords.LeaderReminder(chain, step, deciding.Company, dueAt),
            }
        );
    }

    /// <summary>What all questions share: still wanted when sent, and told to the chain when sent.</summary>
    public static Outgoing Question(Chain chain, string key, string what) =>
        new(key, new Destination.Person(chain.Rep), Operation.Post, MessageKind.Answer, Message.Of(), default, new("", [], default))
        {
            ValidWhile = new($"{chain.Id.Aggregate}#{what}", 0),
            TellWhenSent = new(chain.Id.Aggregate, what),
        };
}

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
        var why = WhyWords.Track(chain, work, deciding.Company, ask, dueAt);
        var key = $"promise/{id}/ask/{work.Anchor.ToUnixTimeSeconds()}.{ask}";
        deciding.Say(Question(chain, $"ask:{id}:{ask}", deciding.Letter(key, work.By, MessageKind.TrackAsk, message, why)));
    }

    public static void Confirm(Deciding deciding, Instant dueAt)
    {
        var ask = deciding.Chain.Head.ConfirmAsks.Length + 1;
        deciding.Record(new ConfirmPlanned(deciding.Chain.Head.Id, ask));
        var chain = deciding.Chain;
        var message = PromiseWords.DoesTheClientHaveIt(chain, deciding.Company, ask);
        var round = (chain.Delivery?.DeliveredAt ?? chain.Head.Due).ToUnixTimeSeconds();
        var why = WhyWords.Confirm(chain, deciding.Company, ask, dueAt);
        var key = $"promise/{chain.Head.Id}/confirm/{round}.{ask}";
        deciding.Say(Question(chain, $"confirm:{chain.Head.Id}:{ask}", deciding.Letter(key, chain.Rep, MessageKind.ConfirmAsk, message, why)));
    }

    /// <summary>The leader is reminded of their own step once, in time to still take it.</summary>
    public static void Leader(Deciding deciding, PromiseId id, Instant dueAt)
    {
        deciding.Record(new AskPlanned(id, 1));
        var (chain, step) = (deciding.Chain, deciding.Chain.Find(id)!);
        var message = chain.IsForClient ? CaseWords.LeaderStepReminder(chain, step, deciding.Company) : CoachingWords.Reminder(chain, deciding.Company);
        var why = WhyWords.LeaderReminder(chain, step, deciding.Company, dueAt);
        var letter = deciding.Letter(ReminderKey(step), step.By, MessageKind.LeaderStepReminder, message, why);
        deciding.Say(Question(chain, $"ask:{id}:1", letter) with { ExpiresAt = step.Due });
    }

    /// <summary>One for each date that the step had.</summary>
    public static string ReminderKey(Promise step) =>
        step.Due == step.FirstDue ? $"promise/{step.Id}/reminder" : $"promise/{step.Id}/reminder/{step.Due.ToUnixTimeSeconds()}";

    /// <summary>What all questions share: still wanted when sent, and told to the chain when sent.</summary>
    /// <param name="what">What the chain calls it: see <see cref="Sending"/>.</param>
    public static Outgoing Question(Chain chain, string what, Outgoing letter) =>
        letter with
        {
            ValidWhile = new($"{chain.Id.Aggregate}#{what}", 0),
            TellWhenSent = new(chain.Id.Aggregate, what),
        };
}

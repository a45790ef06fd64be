using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>How a case walks its ladder: one step at a time, each with its wait, people away skipped, held while somebody has it.</summary>
static class Climbing
{
    public static void TellStep(Deciding deciding)
    {
        var (chain, @case) = (deciding.Chain, deciding.Chain.Case!);
        var (index, round) = (@case.Climb.Step, @case.Climb.Round);
        if (index >= @case.Policy.Steps.Length)
        {
            TopOfLadder(deciding, round);
            return;
        }

        var step = @case.Policy.Steps[index];
        var (person, away) = Roles.Receiver(chain, step, deciding.Company, deciding.Now);
        if (step.Tell is StepTarget.LeadersChannel)
        {
            TellChannel(deciding, step, index, round, person);
            if (person is null)
            {
                deciding.Record(new StepSkipped(index, round, away, away is null ? SkipReason.NobodyInRole : SkipReason.Away));
            }

            return;
        }

        if (person is not { } receiver)
        {
            deciding.Record(new StepSkipped(index, round, away, away is null ? SkipReason.NobodyInRole : SkipReason.Away));
        }
        else if (@case.Faces.Any(face => face.To == receiver && face.Round == round))
        {
            deciding.Record(new StepSkipped(index, round, null, SkipReason.AlreadyTold));
        }
        else
        {
            TellPerson(deciding, step, index, round, receiver);
        }
    }

    /// <summary>A wait ended without an answer, or the time that somebody took has passed without the client having it.</summary>
    public static void OneStepOn(Deciding deciding)
    {
        var climb = deciding.Chain.Case!.Climb;
        deciding.Record(new HoldEnded(climb.Step + 1, climb.Round));
    }

    static void TopOfLadder(Deciding deciding, int round)
    {
        if (round < deciding.Chain.Case!.Policy.Repeat)
        {
            deciding.Record(new HoldEnded(0, round + 1));
        }
        else
        {
            deciding.Record(new StepsExhausted());
        }
    }

    static void TellChannel(Deciding deciding, EscalationStep step, int index, int round, PersonId? waitsFor)
    {
        var again = deciding.Chain.Case!.Faces.Any(face => face.To is null);
        var at = At(deciding, step, waitsFor ?? deciding.Team.Leader, null);
        deciding.Record(new StepDue(index, round, step.Tell, null));
        var (chain, @case) = (deciding.Chain, deciding.Chain.Case!);
        var key = again ? $"case/{@case.Id}/again/{round}.{index}" : CaseKeys.Brief(@case.Id);
        var message = again ? CaseWords.StillOpen(chain, deciding.Company) : CaseWords.Brief(chain, deciding.Company, deciding.Now);
        var why = WhyWords.Step(chain, deciding.Company, step, deciding.Now);
        var post = new Outgoing(key, new Destination.LeadersChannel(chain.Team), Operation.Post, MessageKind.Brief, message, at, why);
        deciding.Say(Asking.Question(chain, What(index, round), post) with { Urgent = step.Urgent, Thread = again ? CaseKeys.Brief(@case.Id) : null });
    }

    static void TellPerson(Deciding deciding, EscalationStep step, int index, int round, PersonId receiver)
    {
        var at = At(deciding, step, receiver, receiver);
        var due = new StepDue(index, round, step.Tell, receiver);
        deciding.Record(due);
        var (chain, @case) = (deciding.Chain, deciding.Chain.Case!);
        var message = CaseWords.Alert(chain, deciding.Company, receiver, deciding.Now);
        var why = WhyWords.Step(chain, deciding.Company, step, deciding.Now);
        var letter = deciding.Letter(CaseKeys.Step(@case.Id, due), receiver, MessageKind.StepAlert, message, why);
        deciding.Say(Asking.Question(chain, What(index, round), letter) with { Urgent = step.Urgent, NotBefore = at });
    }

    /// <summary>At most one new alert per case and person in a working day: a second round of a short ladder waits for the next.</summary>
    /// <param name="told">Null for the leader's channel.</param>
    static Instant At(Deciding deciding, EscalationStep step, PersonId receiver, PersonId? told)
    {
        if (step.Urgent)
        {
            return deciding.Now;
        }

        var time = deciding.Company.WorkingTimeOf(receiver);
        var start = time.NextStart(deciding.Now);
        var today = time.DateOf(start);
        return deciding.Chain.Case!.Path.Any(entry => entry.Event is StepDue due && due.Person == told && time.DateOf(time.NextStart(entry.At)) == today)
            ? time.NextStart(time.StartOf(time.NextWorkday(today)))
            : start;
    }

    static string What(int step, int round) => $"step:{step}:{round}";
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Attention;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Attention;

public sealed class AttentionRulePropertyTests
{
    [Fact]
    public void Everything_due_gets_exactly_one_choice() => ForAny(day =>
        day.Choices.Select(choice => choice.Id).Order().SequenceEqual(day.Candidates.Select(candidate => candidate.Id).Order()));

    [Fact]
    public void The_order_of_asking_changes_nothing() => ForAny(day =>
        day.Choose([.. day.Candidates.Reverse()]).SequenceEqual(day.Choices)
            && day.Choose([.. day.Candidates.OrderBy(candidate => candidate.Outgoing.Kind)]).SequenceEqual(day.Choices));

    [Fact]
    public void The_budget_is_never_overspent() => ForAny(day =>
    {
        var spent = day.Of<Choice.Send>().Where(candidate => !candidate.IsFree).Select(candidate => candidate.Outgoing.Kind).ToArray();
        return (spent.Length == 0 || Counted(spent.Concat(day.SentToday)) <= day.Budget.NudgesPerDay)
            && (!spent.Any(IsProspecting) || spent.Concat(day.SentToday).Count(IsProspecting) <= day.Budget.ProspectingPerDay);
    });

    [Fact]
    public void Nothing_but_what_is_free_leaves_outside_working_time() => ForAny(day =>
        day.Receiver.Contains(day.Now)
            || day.Candidates.All(candidate => candidate.IsFree ? day.ChoiceOf(candidate) is Choice.Send : day.ChoiceOf(candidate) is Choice.Hold));

    [Fact]
    public void What_is_held_comes_up_again_later_and_inside_working_time() => ForAny(day =>
        day.Choices.OfType<Choice.Hold>().All(hold => hold.Until > day.Now && day.Receiver.Contains(hold.Until) && hold.Reason.Length > 0));

    [Fact]
    public void What_is_folded_can_be_and_is_carried_by_something_that_goes_now() => ForAny(day =>
        day.Choices.OfType<Choice.Fold>().All(fold =>
            day.Candidate(fold.Id).CanBeCarried && day.Candidate(fold.Into).CanCarry && day.ChoiceOf(day.Candidate(fold.Into)) is Choice.Send)
        && day.Choices.OfType<Choice.Fold>().GroupBy(fold => fold.Into).All(carried => carried.Count() <= AttentionRule.MostFolded));

    [Fact]
    public void Nobody_waits_behind_something_younger_that_is_equal_to_it() => ForAny(day =>
    {
        var held = day.Of<Choice.Hold>().ToArray();
        return !day.Of<Choice.Send>().Where(sent => !sent.IsFree).Any(sent => held.Any(old =>
            old.Sequence < sent.Sequence && old.Outgoing.Kind == sent.Outgoing.Kind && old.Outgoing.Folded is null && sent.Outgoing.Folded is null
            && old.Outgoing.NotBefore == sent.Outgoing.NotBefore));
    });

    [Fact]
    public void Something_goes_while_the_day_has_room() => ForAny(day =>
        !day.Receiver.Contains(day.Now)
            || day.Candidates.All(candidate => candidate.IsFree || candidate.IsProspecting)
            || Counted(day.SentToday) >= day.Budget.NudgesPerDay
            || day.Choices.Any(choice => choice is not Choice.Hold));

    static int Counted(IEnumerable<MessageKind> kinds) => kinds.Count(kind => Treatments.Of(kind).Counts);

    static bool IsProspecting(MessageKind kind) => Treatments.Of(kind).Prospecting;

    static void ForAny(Func<AnyDay, bool> holds)
    {
        for (var seed = 0; seed < 4_000; seed++)
        {
            Assert.True(holds(new AnyDay(seed)), $"seed {seed}");
        }
    }

    sealed class AnyDay
    {
        static readonly MessageKind[] Kinds = Enum.GetValues<MessageKind>();

        public AnyDay(int seed)
        {
            var (any, random) = (new AnyWorkingTime(seed), new Random(seed));
            Receiver = any.Time;
            Now = random.Next(3) == 0 ? any.Instant() : Receiver.NextStart(any.Instant());
            Budget = new(random.Next(5), random.Next(3));
            SentToday = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Kinds[random.Next(Kinds.Length)])];
            Candidates =
            [
                .. Enumerable.Range(0, random.Next(1, 10)).Select(n =>
                    Due.Candidate(Kinds[random.Next(Kinds.Length)], n, Now - Duration.FromDays(random.Next(5)), random.Next(2) == 0)).Select(made =>
                    made with { Outgoing = made.Outgoing with { Urgent = random.Next(8) == 0, Thread = random.Next(8) == 0 ? "thread" : null } }),
            ];
            Choices = Choose(Candidates);
        }

        public WorkingTime Receiver { get; }
        public Instant Now { get; }
        public AttentionBudget Budget { get; }
        public ImmutableArray<MessageKind> SentToday { get; }
        public ImmutableArray<Candidate> Candidates { get; }
        public ImmutableArray<Choice> Choices { get; }

        public ImmutableArray<Choice> Choose(ImmutableArray<Candidate> candidates) =>
            AttentionRule.Choose(candidates, SentToday, Budget, Receiver, Now);

        public Candidate Candidate(string id) => Candidates.Single(candidate => candidate.Id == id);

        public Choice ChoiceOf(Candidate candidate) => Choices.Single(choice => choice.Id == candidate.Id);

        public IEnumerable<Candidate> Of<T>() where T : Choice => Choices.OfType<T>().Select(choice => Candidate(choice.Id));
    }
}

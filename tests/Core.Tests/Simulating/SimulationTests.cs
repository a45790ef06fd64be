using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Core.Tests.Calendars;
using SalesNudgeBot.Core.Tests.CheckIns;

namespace SalesNudgeBot.Core.Tests.Simulating;

public sealed class SimulationTests
{
    static readonly LocalDate From = Sample.Day("2026-09-01");
    static readonly LocalDate To = Sample.Day("2026-10-31");

    [Fact]
    public void A_rep_whose_CRM_has_enough_on_each_day_is_left_alone()
    {
        var simulation = Of(Every(2));

        Assert.Contains(simulation.Preview.Messages, message => message.Kind == MessageKind.OnPace);
        Assert.Contains(simulation.Preview.Looks, look => look.Cadence == Cadence.Silent && look.On.Month == 10);
        Assert.DoesNotContain(simulation.Preview.Looks, look => look.Cadence == Cadence.Daily);
    }

    [Fact]
    public void What_is_created_later_is_not_known_before()
    {
        // All of it on the last day: until then the CRM has nothing.
        var simulation = Of(Enumerable.Range(0, 40).Select(n => Created(n, To)));

        Assert.Contains(simulation.Preview.Looks, look => look.Cadence == Cadence.Daily && look.On.Month == 10);
        Assert.Contains(simulation.Preview.Messages, message => message.Kind == MessageKind.CoachingAsk);
    }

    [Fact]
    public void What_is_held_back_is_counted_with_its_reason()
    {
        var kept = Of([]).Preview.KeptBack;

        Assert.Contains(new KeptBack(MessageKind.CheckInReminder, KeptHow.NotSent, "1 a day about prospecting is enough; no longer true when it could have gone"), kept);
        Assert.DoesNotContain(kept, one => one.Reason.Contains("next start", StringComparison.Ordinal));
    }

    [Fact]
    public void It_ends_where_it_is_stopped()
    {
        var simulation = Simulation.Of(Company, [], From, To, share => share < 0.5);

        Assert.False(simulation.IsWhole);
        Assert.Equal(10, simulation.Ended.InUtc().Month);
        Assert.All(simulation.Preview.Messages, message => Assert.True(message.At <= simulation.Ended));
    }

    [Fact]
    public void What_was_closed_longer_ago_than_figures_are_kept_is_not_counted()
    {
        var closed = Every(2).Select(one => one with { State = OpportunityState.Lost, ClosedOn = one.CreatedOn.PlusDays(1) }).ToImmutableArray();

        Assert.DoesNotContain(Of(closed).Preview.Looks, look => look.Cadence == Cadence.Daily);
        Assert.Contains(
            Simulation.Of(Company with { Retention = Company.Retention with { FiguresDays = 1 } }, closed, From, To, _ => true).Preview.Looks, look => look.Cadence == Cadence.Daily);
    }

    [Fact]
    public void A_manifest_in_shadow_is_replayed_as_if_it_were_live()
    {
        var shadow = Simulation.Of(Company with { Mode = BotMode.Shadow }, [], From, To, _ => true);

        Assert.NotEmpty(shadow.Preview.Messages);
        Assert.Equal(Of([]).Preview.Messages.Select(message => (message.At, message.To, message.Kind)), shadow.Preview.Messages.Select(message => (message.At, message.To, message.Kind)));
    }

    static Company Company
    {
        get
        {
            var reps = new Reps(target: 8, days: [.. Sample.MondayToFriday]);
            return reps.Company with { Crm = CrmSettings.None with { Feed = true } };
        }
    }

    static Simulation Of(IEnumerable<Opportunity> past) => Simulation.Of(Company, [.. past], From, To, _ => true);

    static IEnumerable<Opportunity> Every(int days) => Enumerable.Range(0, 61 / days).Select(n => Created(n, From.PlusDays(n * days)));

    static Opportunity Created(int n, LocalDate on) => new(new($"o{n}"), Reps.Ana, on, OpportunityState.Open, null, 100);
}

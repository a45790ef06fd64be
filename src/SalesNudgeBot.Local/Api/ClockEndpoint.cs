using Microsoft.AspNetCore.Http;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

/// <summary>Moves the simulated clock, and says who got something on the way. The page stops a long move by hanging up.</summary>
static class ClockEndpoint
{
    static readonly Duration Farthest = Duration.FromDays(92);

    public static async Task<IResult> Post(HttpRequest request, ClockServices services)
    {
        var (move, refusal) = await Body.Read<ClockRequest>(request);
        if (move is null)
        {
            return refusal!;
        }

        if (Visitor.Of(services.Source, move.As) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        var cancellation = request.HttpContext.RequestAborted;
        using var arrivals = services.Platform.StartWatch();
        MoveResult result;
        if (move.To == "next")
        {
            result = await ToNextMessage(services, arrivals, cancellation);
        }
        else if (Target(move, visitor, services.Clock.Now) is not { } target)
        {
            return Answers.Malformed("Say where to move the clock: minutes, or a date and time.");
        }
        else if (target - services.Clock.Now > Farthest)
        {
            return Answers.Malformed("That is too far: at most three months in one go.");
        }
        else
        {
            result = await services.Mover.MoveTo(target, cancellation, services.Progress);
        }

        services.WakeUps.Wake();
        return result switch
        {
            MoveResult.Refused refused => Answers.Error(StatusCodes.Status409Conflict, refused.Reason),
            MoveResult.Stuck stuck => Answers.Error(
                StatusCodes.Status500InternalServerError,
                $"The clock stopped at {visitor.Times.Dated(stuck.At)}: something in the {stuck.What} stays due."
            ),
            _ => Answers.Ok(await Happened(services, visitor, arrivals.NewMessages(), cancellation)),
        };
    }

    static Instant? Target(ClockRequest move, Visitor visitor, Instant now) =>
        move.Minutes is > 0 and <= 132_480 and var minutes ? now + Duration.FromMinutes(minutes)
        : LocalTimes.Parse(move.To) is { } local ? Zones.At(local, visitor.Person.Zone)
        : null;

    // A due row is a question that the rules may answer with "not yet": only a message is something that happened.
    static async Task<MoveResult> ToNextMessage(ClockServices services, LocalPlatform.Watch arrivals, CancellationToken cancellation)
    {
        var farthest = services.Clock.Now + Farthest;
        MoveResult result = new MoveResult.Moved(services.Clock.Now);
        while (result is MoveResult.Moved && arrivals.NewMessages().Count == 0)
        {
            if (await services.Mover.NextThing(cancellation) is not { } next || next > farthest)
            {
                return result;
            }

            result = await services.Mover.MoveTo(Instant.Max(next, services.Clock.Now), cancellation, services.Progress);
        }

        return result;
    }

    static async Task<object> Happened(
        ClockServices services,
        Visitor visitor,
        IReadOnlyList<LocalPlatform.Arrival> arrivals,
        CancellationToken cancellation
    )
    {
        var now = services.Clock.Now;
        var next = await services.Database.Read(stores => Outlook.NextInstant(stores, now), cancellation);
        return new
        {
            clock = StateEndpoint.Clock(visitor.Times, now, services.Clock.Mode, next),
            got = arrivals
                .GroupBy(arrival => (arrival.To, arrival.OnlyFor))
                .Select(group => Got(visitor, group.Key.To, group.Key.OnlyFor, group.Count()))
                .Where(got => got is not null),
        };
    }

    static object? Got(Visitor visitor, Destination to, PersonId? onlyFor, int count)
    {
        var reader = to switch
        {
            Destination.Person person => person.Id,
            Destination.LeadersChannel led when visitor.Company.Teams.TryGetValue(led.Team, out var team) => onlyFor ?? team.Leader,
            _ => (PersonId?)null,
        };
        return reader is { } id && visitor.Company.People.TryGetValue(id, out var named)
            ? new
            {
                person = id.Value,
                name = to is Destination.LeadersChannel channel
                    ? "#" + visitor.Company.Teams[channel.Team].Channel.TrimStart('#')
                    : named.GivenName,
                conversation = to.ToString(),
                count,
            }
            : null;
    }
}

sealed record ClockServices(
    ICompanySource Source,
    IDatabase Database,
    IProductClock Clock,
    ClockMover Mover,
    LocalPlatform Platform,
    WakeUps WakeUps
)
{
    /// <summary>Open pages follow a long move as it goes.</summary>
    public IProgress<Instant> Progress { get; } = new WakesPages(WakeUps);

    sealed class WakesPages(WakeUps wakeUps) : IProgress<Instant>
    {
        public void Report(Instant value) => wakeUps.Wake();
    }
}

/// <param name="To">"next", or a local date and time of the persona as a datetime-local input writes it.</param>
sealed record ClockRequest(string? As, int? Minutes, string? To);

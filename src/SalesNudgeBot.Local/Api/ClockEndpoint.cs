using Microsoft.AspNetCore.Http;
using NodaTime;
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

        if (services.Clock.Mode != ClockMode.Simulated)
        {
            return Answers.Error(StatusCodes.Status409Conflict, "The clock is the real one here; only a simulated clock can be moved.");
        }

        var cancellation = request.HttpContext.RequestAborted;
        using var arrivals = services.Platform.StartWatch();
        if (move.To == "next")
        {
            await ToNextMessage(services, arrivals, cancellation);
        }
        else
        {
            var now = services.Clock.Now;
            if (Target(move, visitor, now) is not { } target)
            {
                return Answers.Malformed("Say where to move the clock: minutes, or a date and time.");
            }

            if (target < now)
            {
                return Answers.Error(StatusCodes.Status409Conflict, $"The clock can only go forward; it is {visitor.Times.Dated(now)} already.");
            }

            if (target - now > Farthest)
            {
                return Answers.Malformed("That is too far: at most three months in one go.");
            }

            await Move(services, target, cancellation);
        }

        services.WakeUps.Wake();
        return Answers.Ok(await Happened(services, visitor, arrivals.NewMessages(), cancellation));
    }

    static Instant? Target(ClockRequest move, Visitor visitor, Instant now) =>
        move.Minutes is { } minutes and > 0 and <= 132_480 ? now + Duration.FromMinutes(minutes)
        : LocalTimes.Parse(move.To) is { } local ? Zones.At(local, visitor.Person.Zone)
        : null;

    // A due row is a question that the rules may answer with "not yet": only a message is something that happened.
    static async Task ToNextMessage(ClockServices services, LocalPlatform.Watch arrivals, CancellationToken cancellation)
    {
        var farthest = services.Clock.Now + Farthest;
        while (arrivals.NewMessages().Count == 0)
        {
            var now = services.Clock.Now;
            if (await services.Database.Read(stores => Outlook.NextInstant(stores, now), cancellation) is not { } next || next > farthest)
            {
                return;
            }

            await Move(services, next, cancellation);
        }
    }

    static async Task Move(ClockServices services, Instant target, CancellationToken cancellation)
    {
        await services.Mover.MoveTo(target, cancellation);
        services.WakeUps.Wake();
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
    IMoveClock Mover,
    LocalPlatform Platform,
    WakeUps WakeUps
);

/// <param name="To">"next", or a local date and time of the persona as a datetime-local input writes it.</param>
sealed record ClockRequest(string? As, int? Minutes, string? To);

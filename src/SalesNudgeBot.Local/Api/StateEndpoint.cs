using Microsoft.AspNetCore.Http;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Queries;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Local.Rendering;

namespace SalesNudgeBot.Local.Api;

/// <summary>Everybody in the company, what each has received, and where the clock stands.</summary>
static class StateEndpoint
{
    public static async Task<IResult> Get(
        string? @as,
        ICompanySource source,
        IDatabase database,
        IProductClock clock,
        CancellationToken cancellation
    )
    {
        var company = source.Current;
        var first = company.People.Values.OrderBy(person => Order(company, person)).ThenBy(person => person.Name, StringComparer.Ordinal).FirstOrDefault();
        if (Visitor.Of(source, @as ?? first?.Id.Value) is not { } visitor)
        {
            return Answers.NoSuchPerson();
        }

        var now = clock.Now;
        var (received, next, today) = await database.Read(
            stores => (Received.Read(stores, company), Outlook.NextInstant(stores, now), source.In(stores)),
            cancellation
        );
        return Answers.Ok(
            new
            {
                company = company.Name,
                me = visitor.Id.Value,
                latest = received.Latest,
                clock = Clock(visitor.Times, now, clock.Mode, next),
                people = company
                    .People.Values.OrderBy(person => Order(company, person))
                    .ThenBy(person => person.Name, StringComparer.Ordinal)
                    .Select(person => Describe(today, person, received, now)),
            }
        );
    }

    public static object Clock(LocalTimes times, Instant now, ClockMode mode, Instant? next) =>
        new
        {
            simulated = mode == ClockMode.Simulated,
            label = times.Clock(now),
            full = times.Full(now),
            shortLabel = times.WeekdayTime(now),
            input = times.ForInput(now),
            place = times.Place,
            next = next is { } at ? times.WeekdayTime(at) : null,
        };

    static Role Order(Company company, Person person) => Roles.Of(company, person)[0].Role;

    static object Describe(Company company, Person person, Received received, Instant now)
    {
        var roles = Roles.Of(company, person);
        return new
        {
            id = person.Id.Value,
            name = person.Name,
            given = person.GivenName,
            role = roles[0].Role.ToString().ToLowerInvariant(),
            title = RoleWords.Title(person, roles),
            place = new LocalTimes(person.Zone).Place,
            time = new LocalTimes(person.Zone).WeekdayTime(now),
            away = company.WorkingTimeOf(person.Id).IsAway(company.WorkingTimeOf(person.Id).DateOf(now)),
            conversations = Sight.Conversations(company, person.Id).Select(destination => Describe(company, person, destination, received)),
        };
    }

    static object Describe(Company company, Person person, Destination destination, Received received) =>
        new
        {
            id = destination.ToString(),
            kind = destination is Destination.Person ? "own" : "channel",
            name = destination is Destination.LeadersChannel channel ? "#" + company.Teams[channel.Team].Channel.TrimStart('#') : "SalesNudgeBot",
            about = destination is Destination.LeadersChannel led
                ? $"Leader’s channel of {company.Teams[led.Team].Name}. Reps don’t see it."
                : "Only you and the bot.",
            count = received.Counts[(person.Id, destination)],
        };
}

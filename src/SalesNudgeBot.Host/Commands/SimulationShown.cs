using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Import;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What everybody would have got, counted.</summary>
/// <param name="Kinds">Those that came up, the most pressing first.</param>
/// <param name="Readers">By team and name; people first, then channels.</param>
/// <param name="Kept">What was held back or never sent, by kind, what became of it, and why; the most frequent first.</param>
/// <param name="Workdays">On how many of the reps' working days how often was asked.</param>
sealed record SimulationShown(
    Company Company,
    LocalDate From,
    LocalDate To,
    ImportReport Data,
    ImmutableArray<MessageKind> Kinds,
    ImmutableArray<ReaderShown> Readers,
    ImmutableArray<(KeptBack What, int Count)> Kept,
    ImmutableArray<(Cadence Cadence, int Days)> Workdays)
{
    public int Reps => Company.Teams.Values.SelectMany(team => team.Reps).Select(rep => rep.Id).Distinct().Count();

    public static SimulationShown Of(Company company, Simulation simulation, LocalDate from, LocalDate to, ImportReport data)
    {
        var messages = simulation.Preview.Messages;
        return new(
            company,
            from,
            to,
            data,
            [.. messages.SelectMany(message => message.With.Append(message.Kind)).Distinct().OrderBy(kind => Treatments.Of(kind).Priority)],
            [
                .. messages.GroupBy(message => message.To).Select(reader => ReaderShown.Of(company, reader.Key, reader))
                    .OrderBy(reader => reader.Team is null).ThenBy(reader => reader.Team, StringComparer.Ordinal).ThenByDescending(reader => reader.IsRep).ThenBy(reader => reader.Name, StringComparer.Ordinal),
            ],
            [.. simulation.Preview.KeptBack.GroupBy(kept => kept).Select(kept => (kept.Key, kept.Count())).OrderByDescending(kept => kept.Item2).ThenBy(kept => kept.Key.Reason, StringComparer.Ordinal)],
            [.. simulation.Preview.Looks.GroupBy(look => look.Cadence).OrderBy(looks => looks.Key).Select(looks => (looks.Key, looks.Count()))]);
    }
}

/// <param name="Id">Of the person, or of the team whose channel it is.</param>
/// <param name="Team">In which they are a rep, or the first that they lead; null for others.</param>
/// <param name="Counts">Messages by kind; what was read below another counts with its own kind.</param>
sealed record ReaderShown(string Id, string Name, string? Team, bool IsRep, ImmutableDictionary<MessageKind, int> Counts)
{
    public static ReaderShown Of(Company company, Destination to, IEnumerable<PreviewedMessage> messages)
    {
        var counts = messages.SelectMany(message => message.With.Append(message.Kind)).GroupBy(kind => kind).ToImmutableDictionary(kind => kind.Key, kind => kind.Count());
        return to switch
        {
            Destination.Person(var person) => new(person.Value, company.Person(person).Name, (company.TeamOfRep(person) ?? company.TeamsLedBy(person).FirstOrDefault())?.Name, company.TeamOfRep(person) is not null, counts),
            Destination.LeadersChannel(var team) => new(team.Value, $"#{company.Teams[team].Channel.TrimStart('#')}", company.Teams[team].Name, false, counts),
            _ => throw new ArgumentOutOfRangeException(nameof(to), to, "Nobody reads there."),
        };
    }
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Storage.Json;

namespace Stories.Harness;

/// <summary>What holds at the end of every story, whatever happened in it.</summary>
public static class Endings
{
    public static async Task Ends(this Story story)
    {
        story.NothingElse();
        await EveryChainFoldsToItsSnapshot(story);
        var arrived = await Arrived(story);
        NobodyIsWrittenToOutsideWorkingTime(story, arrived);
        NobodyGetsMoreThanTheBudget(story, arrived);
    }

    /// <summary>Everything stored about promises and check-ins, and every message, as text: two of these are equal when nothing was changed.</summary>
    public static async Task<string> Stored(this Story story)
    {
        var ledger = await story.Database.Read(stores => stores.Ledger.All(openOnly: false).SelectMany(chain => stores.Ledger.Entries(chain.Id).Prepend<object>(chain)).ToList());
        var checkIns = await story.Database.Read(stores => story.Current.People.Keys.SelectMany(person => stores.CheckIns.Recent(person, 500)).ToList());
        return string.Join("\n", [.. ledger.Select(StoredJson.Write), .. checkIns.Select(StoredJson.Write), .. (await story.Outbox()).Select(StoredJson.Write)]);
    }

    public static async Task EveryChainFoldsToItsSnapshot(Story story)
    {
        foreach (var chain in await story.Chains())
        {
            var entries = await story.Database.Read(stores => stores.Ledger.Entries(chain.Id));
            Assert.Equal(StoredJson.Write(chain), StoredJson.Write(ChainFold.Fold(chain.Id, chain.Team, entries)));
        }
    }

    static async Task<List<(Arrival Arrival, OutboxRow Row)>> Arrived(Story story)
    {
        var rows = (await story.Outbox()).ToDictionary(row => row.Id);
        return [.. story.Arrivals.Select(arrival => (arrival, rows[arrival.Row])).Where(sent => IsNudge(sent.Item2.Outgoing))];
    }

    static bool IsNudge(Outgoing outgoing) => outgoing is { Operation: Operation.Post, Urgent: false } && Treatments.Of(outgoing.Kind).Counts;

    static void NobodyIsWrittenToOutsideWorkingTime(Story story, List<(Arrival Arrival, OutboxRow Row)> arrived)
    {
        var outside = arrived.Where(sent => story.CompanyAt(sent.Arrival.At) is var company && !Readers(sent.Arrival.To, company).Any(reader => company.WorkingTimeOf(reader).Contains(sent.Arrival.At)));
        Assert.True(!outside.Any(), $"Outside working time:\n{story.Transcript(outside.Select(sent => sent.Arrival))}");
    }

    static void NobodyGetsMoreThanTheBudget(Story story, List<(Arrival Arrival, OutboxRow Row)> arrived)
    {
        foreach (var day in arrived.Where(sent => sent.Arrival.To is Destination.Person).GroupBy(sent => (sent.Arrival.To, Day(story, sent.Arrival))))
        {
            Assert.True(day.Count() <= story.Current.Attention.NudgesPerDay, $"More than a day's nudges:\n{story.Transcript(day.Select(sent => sent.Arrival))}");
            var prospecting = day.Where(sent => Treatments.Of(sent.Row.Outgoing.Kind).Prospecting).ToList();
            Assert.True(prospecting.Count <= story.Current.Attention.ProspectingPerDay, $"Too much about prospecting:\n{story.Transcript(prospecting.Select(sent => sent.Arrival))}");
        }
    }

    static LocalDate Day(Story story, Arrival arrival) => story.CompanyAt(arrival.At).WorkingTimeOf(((Destination.Person)arrival.To).Id).DateOf(arrival.At);

    static IEnumerable<SalesNudgeBot.Core.People.PersonId> Readers(Destination to, Company company) =>
        to switch
        {
            Destination.Person(var person) => [person],
            Destination.LeadersChannel(var team) when company.Teams[team] is { Deputy: { } deputy } led => [led.Leader, deputy],
            Destination.LeadersChannel(var team) => [company.Teams[team].Leader],
            _ => [],
        };
}

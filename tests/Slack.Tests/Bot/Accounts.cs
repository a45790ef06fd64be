using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace Slack.Tests.Bot;

sealed class Accounts : IAddressBook
{
    readonly ConcurrentDictionary<(WorkspaceId, string), PersonId> people = new();

    public void Add(WorkspaceId workspace, string account, PersonId person) => people[(workspace, account)] = person;

    public string? AccountOf(WorkspaceId workspace, PersonId person) =>
        people.Where(entry => entry.Key.Item1 == workspace && entry.Value == person).Select(entry => entry.Key.Item2).FirstOrDefault();

    public PersonId? PersonOf(WorkspaceId workspace, string account) => people.TryGetValue((workspace, account), out var person) ? person : null;

    public string? ChannelOf(WorkspaceId workspace, TeamId team) => null;
}

using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace Stories.Harness;

/// <summary>Everyone's account and every leader's channel, known from the start.</summary>
sealed class StoryAddresses : IAddressBook
{
    public ConcurrentDictionary<PersonId, string> Accounts { get; } = new();

    public ConcurrentDictionary<TeamId, string> Channels { get; } = new();

    public string? AccountOf(WorkspaceId workspace, PersonId person) => Accounts.GetValueOrDefault(person);

    public PersonId? PersonOf(WorkspaceId workspace, string account) =>
        Accounts.FirstOrDefault(pair => pair.Value == account) is { Value: not null } found ? found.Key : null;

    public string? ChannelOf(WorkspaceId workspace, TeamId team) => Channels.GetValueOrDefault(team);
}

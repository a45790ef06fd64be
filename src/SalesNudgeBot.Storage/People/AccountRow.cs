using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.People;

sealed class AccountRow
{
    public required string Workspace { get; init; }
    public required string Account { get; init; }
    public required string Person { get; init; }
    public string? Name { get; init; }
    public string? Zone { get; init; }
    public required string State { get; init; }
    public long? DndFrom { get; init; }
    public long? DndUntil { get; init; }
    public required long UpdatedAt { get; init; }

    public static AccountRow Of(Account account) =>
        new()
        {
            Workspace = account.Workspace.Value,
            Account = account.Id,
            Person = account.Person.Value,
            Name = account.Name,
            Zone = account.Zone,
            State = account.State.ToString(),
            DndFrom = Micros.From(account.DoNotDisturb?.Start),
            DndUntil = Micros.From(account.DoNotDisturb?.End),
            UpdatedAt = Micros.From(account.UpdatedAt),
        };

    public Account ToAccount() =>
        new(
            new(Workspace),
            Account,
            new(Person),
            Name,
            Zone,
            Columns.Enum<AccountState>(State, $"Account {Account}"),
            DndFrom is { } from && DndUntil is { } until ? new Interval(Micros.ToInstant(from), Micros.ToInstant(until)) : null,
            Micros.ToInstant(UpdatedAt)
        );
}

using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Storage.Prospecting;

sealed class OpportunityRow
{
    /// <summary>The same amount is always the same text, so that rows can be compared by it.</summary>
    const string Amount = "0.############";

    public required string Id { get; init; }
    public required string Rep { get; init; }
    public required string CreatedOn { get; init; }
    public required string State { get; init; }
    public string? ClosedOn { get; init; }
    public string? Value { get; init; }
    public long HasAccount { get; init; }

    /// <summary>Of a staged row only, as what follows.</summary>
    public string? Account { get; init; }
    public long Line { get; init; }

    public static string? Text(decimal? value) => value?.ToString(Amount, CultureInfo.InvariantCulture);

    public static string Text(LocalDate date) => IsoDate.Text(date);

    public Opportunity ToOpportunity() =>
        new(
            new(Id),
            new(Rep),
            Date(CreatedOn),
            Columns.Enum<OpportunityState>(State, $"Opportunity {Id}"),
            ClosedOn is null ? null : Date(ClosedOn),
            Value is null ? null : decimal.Parse(Value, CultureInfo.InvariantCulture)
        )
        {
            Account = HasAccount == 1 || Account is not null ? Opportunity.AccountText(new(Id)) : null,
        };

    public StagedOpportunity ToStaged() => new(Line, ToOpportunity(), Account);

    static LocalDate Date(string text) => IsoDate.Read(text);
}

using System.Globalization;
using SalesNudgeBot.Core.Expectations;
using static SalesNudgeBot.Core.Configuration.Changes.Differing;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What is said once for the whole company.</summary>
static class SectionChanges
{
    public static IEnumerable<ConfigurationChange> Of(Company before, Company after) =>
        Sections(before).Zip(Sections(after)).SelectMany(pair => Keys(ChangedPart.Section, pair.First.Section, pair.First.Keys, pair.Second.Keys));

    static IEnumerable<(string Section, IReadOnlyList<(string Key, string? Value)> Keys)> Sections(Company company)
    {
        yield return ("company", [("name", company.Name), ("mode", company.Mode.ToString().ToLowerInvariant())]);
        yield return ("workspaces", [.. company.Workspaces.Select(workspace => (workspace.Id.Value, (string?)workspace.Platform.ToString().ToLowerInvariant()))]);
        yield return ("attention", [("nudges_per_day", Text(company.Attention.NudgesPerDay)), ("prospecting_per_day", Text(company.Attention.ProspectingPerDay))]);
        yield return ("retention", [("text_days", Text(company.Retention.TextDays)), ("figures_days", Text(company.Retention.FiguresDays))]);
        yield return ("pace", [("currency", company.Pace.Currency), ("ramp_months", Text(company.Pace.RampMonths)), ("minimum_closed", Text(company.Pace.MinimumClosed))]);
        yield return ("crm", [.. Crm(company.Crm)]);
        yield return ("expectations", [.. company.Expectations.Where(one => !one.IsTarget).DistinctBy(one => one.Id).Select(one => (one.Id, (string?)Expected(one)))]);
    }

    static IEnumerable<(string Key, string? Value)> Crm(CrmSettings crm)
    {
        yield return ("feed", Text(crm.Feed));
        yield return ("stale_after", Text(crm.StaleAfter));
        yield return ("unknown_reps", crm.UnknownReps is UnknownReps.Refuse ? "refuse" : "leave_out");
        yield return ("mapping", crm.Mapping);
        yield return ("upload_megabytes", Text(crm.UploadMegabytes));
        foreach (var (name, rep) in crm.Reps)
        {
            yield return ($"reps: {name}", rep.Value);
        }

        foreach (var (name, mapping) in crm.Mappings)
        {
            yield return ($"mappings: {name}", Mapped(mapping));
        }
    }

    static string Expected(Expectation one)
    {
        var measured = one.Measured is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{number.Measure} {number.Direction} {number.AtLeast}..{number.AtMost} a {number.Per}").ToLowerInvariant()
            : null;
        var hours = one.HoursPerWeek is { } weekly ? string.Create(CultureInfo.InvariantCulture, $"{weekly} hours a week") : null;
        var investment = one.Investment is { } put ? string.Create(CultureInfo.InvariantCulture, $"{put.What} {put.Hours} {put.Money} by {put.By}") : null;
        string?[] parts = [$"by {one.By}", $"of {one.Of.Team?.Value ?? one.Of.Person?.Value}", measured, hours, List(one.PaidFor), List(one.AccountableFor), one.Edict, investment];
        return string.Join("; ", parts.OfType<string>());
    }

    static string Mapped(OpportunityMapping mapping)
    {
        var columns = mapping.Columns;
        var stages = List(mapping.Stages.OrderBy(stage => stage.Key, StringComparer.Ordinal).Select(stage => $"{stage.Key} is {stage.Value.ToString().ToLowerInvariant()}"));
        var dates = List(mapping.Dates, pattern => pattern.Example);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"columns {columns.Id}, {columns.Rep}, {columns.Stage}, {columns.Created}, {columns.Closed}, {columns.Account}, {columns.Value}; stages {stages}; dates as in {dates}; '{mapping.Delimiter}'{(mapping.DecimalComma ? ", decimal comma" : "")}");
    }
}

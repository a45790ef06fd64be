using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What the CRM has that the rep has not confirmed at an earlier check-in, and what they say it lacks. An opportunity is in it once, whoever brought it first.</summary>
/// <param name="AsOf">Up to which of its own dates the CRM was read.</param>
/// <param name="New">Oldest first; what the rep had added before and the CRM has by now is left out.</param>
/// <param name="Added">With this check-in.</param>
/// <param name="Arrived">Added at an earlier one, and in the CRM since then.</param>
public sealed record CrmNews(LocalDate AsOf, bool IsStale, ImmutableArray<Opportunity> New, ImmutableArray<Addition> Added, ImmutableArray<Addition> Arrived)
{
    public int Count => New.Length + Added.Length;

    /// <summary>Null where the installation has no feed.</summary>
    public static CrmNews? Of(CheckIn row, CheckInSetting setting)
    {
        if (setting.Crm is not { } crm)
        {
            return null;
        }

        var before = setting.History.Rows.FirstOrDefault(other => other.Date < row.Date && other.Crm is not null)?.Crm;
        // Before there was a feed they said a number; what they said it of is not new.
        var since = setting.History.LastCounted(row.Date) ?? new LocalDate(row.Date.Year, row.Date.Month, 1);
        var fresh = crm.Own
            .Where(one => one.CreatedOn <= crm.Feed.AsOf && (before is null ? one.CreatedOn >= since : !before.Covers(one)) && row.Crm?.Covers(one) != false)
            .ToImmutableArray();
        var own = row.Crm?.Added ?? [];
        var matched = crm.Additions.Where(one => one.MatchedTo is not null).ToDictionary(one => one.MatchedTo!.Value);
        return new(
            row.Crm?.AsOf ?? crm.Feed.AsOf,
            setting.CrmIsStale,
            [.. fresh.Where(one => !matched.ContainsKey(one.Id))],
            [.. crm.Additions.Where(one => own.Contains(one.Number))],
            [.. fresh.Select(one => matched.GetValueOrDefault(one.Id)).OfType<Addition>().Where(one => !own.Contains(one.Number))]);
    }

    /// <summary>What the rep confirms by an answer now.</summary>
    /// <param name="added">Numbers of all additions of this check-in.</param>
    public static CrmAnswer Confirmed(CheckIn row, CrmView crm, ImmutableArray<int> added)
    {
        var asOf = row.Crm?.AsOf ?? crm.Feed.AsOf;
        return new(asOf, row.Crm?.OnLastDay ?? [.. crm.Own.Where(one => one.CreatedOn == asOf).Select(one => one.Id)], added);
    }
}

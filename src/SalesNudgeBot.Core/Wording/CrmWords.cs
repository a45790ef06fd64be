using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What the CRM has, said before anything is asked, and what becomes of what it lacks.</summary>
static class CrmWords
{
    /// <summary>More clients are not read in ten seconds.</summary>
    const int MostNamed = 3;

    public const string Missing = "New, and not in the CRM yet: which client? One a line";

    /// <summary>"The CRM has 2 new since Thu 19 Nov (Beta Ltd and Gamma). Right?"</summary>
    public static Line Asks(CrmNews news, LocalDate? since) =>
        Line.Of($"The CRM has {(news.New.IsEmpty ? "nothing" : $"{news.New.Length}")} new {Since(since)}{Named(news.New)}. {(news.New.IsEmpty ? "Is one missing?" : "Right?")}");

    /// <summary>The same behind other words.</summary>
    public static Line AsksShortly(CrmNews news, LocalDate? since) =>
        Line.Of($"the CRM has {(news.New.IsEmpty ? "nothing" : $"{news.New.Length}")} new {Since(since)}. {(news.New.IsEmpty ? "Is one missing?" : "Right?")}");

    public static ImmutableArray<Button> Buttons(CheckIn row, CrmNews news) =>
        [new(news.New.IsEmpty ? "None missing" : "Right", CheckInActions.Right(row)), new("Add one", CheckInActions.Form(row), OpensForm: true)];

    /// <summary>Where the count comes from, and what became of what the rep added.</summary>
    public static IEnumerable<Block> Notes(CrmNews news)
    {
        if (!news.Arrived.IsEmpty)
        {
            yield return new Block.Note(Line.Of($"Added by you, and in the CRM now: {Clients(news.Arrived.Select(one => one.Account))}."));
        }

        yield return new Block.Note(Line.Words(
            news.IsStale
                ? $"The CRM was last read on {Day(news.AsOf)}, which is too long ago to go by. What you add counts all the same."
                : $"The CRM as of {Day(news.AsOf)}. What you add counts for {Addition.ProvisionalDays} working days, until the CRM has it."));
    }

    /// <summary>Below the count of an answered check-in.</summary>
    public static IEnumerable<Block> Answered(CrmNews news)
    {
        if (!news.New.IsEmpty)
        {
            yield return new Block.Paragraph(Line.Of($"In the CRM: {Clients(news.New.Select(one => one.Account))}."));
        }

        if (!news.Added.IsEmpty)
        {
            yield return new Block.Paragraph(
                Line.Of($"Added by you: {Clients(news.Added.Select(one => one.Account))}. Counts for {Addition.ProvisionalDays} working days, until the CRM has it."));
        }
    }

    /// <summary>The echo of a count in plain words.</summary>
    /// <param name="said">What the rep wrote; null where they did not give a number.</param>
    public static Line Recorded(CrmNews news, int? said) =>
        said < news.Count ? Line.Of($"Noted: {news.Count} new, as the CRM has it; you said {said ?? 0}. What is wrong there can only be put right there.")
        : news.Added.IsEmpty ? Line.Of($"Noted: {news.Count} new, as the CRM has it.")
        : Line.Of($"Noted: {news.Count} new. The CRM has {news.New.Length}; {(news.Added.Length == 1 ? "the other one counts" : $"the other {news.Added.Length} count")} for {Addition.ProvisionalDays} working days, until the CRM has {(news.Added.Length == 1 ? "it" : "them")}.");

    static string Since(LocalDate? since) => since is { } day ? $"since {Day(day)}" : "this month";

    static Line? Named(ImmutableArray<Opportunity> all) =>
        all.Any(one => one.Account is not null) ? Line.Of($" ({Clients(all.Select(one => one.Account))})") : null;

    /// <summary>"Beta Ltd, Gamma and 2 more"; those without a name are counted.</summary>
    static Line Clients(IEnumerable<TextId?> accounts)
    {
        var all = accounts.ToList();
        var named = all.OfType<TextId>().Take(MostNamed).ToList();
        var more = all.Count - named.Count;
        var names = Line.Join(", ", named.Select(name => Line.Of($"{name}")));
        return named.Count == 0 ? Line.Words(more == 1 ? "one without a name" : $"{more} without a name")
            : more == 0 ? names
            : Line.Of($"{names} and {more} more");
    }
}

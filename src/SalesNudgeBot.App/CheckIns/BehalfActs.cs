using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>A leader notes what a rep told them. What the rep has answered themselves stays as it is.</summary>
static class BehalfActs
{
    public static Reply Clicked(IStores stores, Company company, PersonId actor, ActionRef action, Instant now) =>
        Find(stores, company, actor, action, now) switch
        {
            (null, _, var refusal) => refusal,
            ({ } row, { } setting, _) => new Reply.OpenForm(
                BehalfWords.Form(row, Questionnaire.Of(row, setting.Plan), setting.History.LastCounted(row.Date), setting.Crm is not null)),
            _ => new Reply.Private(CheckInFormWords.Gone),
        };

    public static Reply Submitted(
        IStores stores, Company company, PersonId actor, ActionRef action, ImmutableSortedDictionary<string, string> values, Cause cause, Instant now)
    {
        var (row, setting, refusal) = Find(stores, company, actor, action, now);
        if (row is null || setting is null)
        {
            return refusal;
        }

        var read = CheckInForms.Read(stores, company, row, setting, new(actor, company.WorkingTimeOf(actor), now), values, cause, countNeeded: true);
        return read.Given is not { } given ? new Reply.FieldErrors(read.Errors)
            : Take(stores, company, row, setting, given with { Help = null, By = actor }, read.Clients, confirms: true, now);
    }

    /// <summary>The check-in that words about this rep belong to.</summary>
    /// <param name="words">Read from the leader's text, without the rep's name.</param>
    public static Reply Written(IStores stores, Company company, PersonId actor, PersonId rep, ReadAnswer words, string text, Cause cause, Instant now)
    {
        if (CheckInWork.Setting(stores, company, rep, now) is not { } setting || !setting.Team.IsLedBy(actor))
        {
            return new Reply.Private(BehalfWords.OnlyLeaders(rep));
        }

        if (words.NewOpportunities is null && words.Plan is null)
        {
            return new Reply.Private(BehalfWords.HowTo(rep));
        }

        return Take(
            stores,
            company,
            AnswerTarget.Of(setting, now),
            setting,
            new GivenAnswer(words.NewOpportunities, Keep(1, words.Plan?.When), Keep(2, words.Plan?.Will), Words: Keep(0, text)) { By = actor },
            [],
            confirms: false,
            now);

        TextId? Keep(int n, string? said) => CheckInWork.Keep(stores, company, cause.Text(CheckInActs.FirstText + n), rep, said, now);
    }

    static (CheckIn? Row, CheckInSetting? Setting, Reply Refusal) Find(IStores stores, Company company, PersonId actor, ActionRef action, Instant now) =>
        CheckIn.ParseSubject(action.Subject) is not var (rep, date) || CheckInWork.Setting(stores, company, rep, now) is not { } setting || setting.History.On(date) is not { } row
            ? (null, null, new Reply.Private(CheckInFormWords.Gone))
        : !setting.Team.IsLedBy(actor) ? (null, null, new Reply.Private(BehalfWords.OnlyLeaders(rep)))
        : (row, setting, Reply.None);

    static Reply.Private Take(
        IStores stores, Company company, CheckIn row, CheckInSetting setting, GivenAnswer given, IReadOnlyList<TextId> clients, bool confirms, Instant now)
    {
        if (row is { AnsweredAt: not null, AnsweredBy: null })
        {
            return new(BehalfWords.Answered(row));
        }

        return new(BehalfWords.Noted(CheckInWork.Answer(stores, company, row, setting, given, clients, confirms, now).Decision.After));
    }
}

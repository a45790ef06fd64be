using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Everything that can be pressed on a check-in. Who presses it is checked when it is handled.</summary>
public static class CheckInActions
{
    public const string CountVerb = "checkin.count";
    public const string SkipVerb = "checkin.skip";
    public const string SnoozeVerb = "checkin.snooze";
    public const string FormVerb = "checkin.form";
    public const string AwayVerb = "checkin.away";
    public const string BackVerb = "checkin.back";
    public const string PlanVerb = "checkin.plan";
    public const string ChooseVerb = "checkin.choose";
    public const string RightVerb = "checkin.right";
    public const string BehalfVerb = "checkin.behalf";
    public const string PaceVerb = "pace.why";

    public const string Done = "done";
    public const string NotYet = "not-yet";

    /// <summary>Argument of a form that asks what an earlier answer led to.</summary>
    public const string FollowUp = "more";

    public static ActionRef Count(CheckIn row, int created) =>
        new(CountVerb, row.Subject, created.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What the CRM has is right, and nothing is missing there.</summary>
    public static ActionRef Right(CheckIn row) => new(RightVerb, row.Subject);

    public static ActionRef Skip(CheckIn row) => new(SkipVerb, row.Subject);

    public static ActionRef Snooze(CheckIn row) => new(SnoozeVerb, row.Subject);

    public static ActionRef Form(CheckIn row) => new(FormVerb, row.Subject);

    public static ActionRef FollowUps(CheckIn row) => new(FormVerb, row.Subject, FollowUp);

    /// <summary>For the leader of the one it belongs to.</summary>
    public static ActionRef Behalf(CheckIn row) => new(BehalfVerb, row.Subject);

    /// <param name="choice">Its place among the choices, from 0 on.</param>
    public static ActionRef Choose(CheckIn row, Question question, int choice) =>
        new(ChooseVerb, row.Subject, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{question.Id}:{choice}"));

    public static ActionRef Away(CheckIn row) => new(AwayVerb, row.Subject);

    public static ActionRef Back(CheckIn row) => new(BackVerb, row.Subject);

    /// <param name="plan">The check-in in which the plan was made.</param>
    public static ActionRef Plan(CheckIn plan, string outcome) => new(PlanVerb, plan.Subject, outcome);

    public static ActionRef WhyPace(PersonId rep) => new(PaceVerb, rep.Value);
}

using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using static SalesNudgeBot.Core.Wording.CheckInDays;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said about a leader's time for a rep: it is help, and both read the same figures.</summary>
public static class CoachingWords
{
    /// <summary>The prefilled day goes with the button as seconds since 1970.</summary>
    public static Message Ask(PersonId rep, Pace pace, string subject, Instant suggested, PersonId reader, Company company)
    {
        var day = Day(company.WorkingTimeOf(reader).DateOf(suggested));
        var seconds = suggested.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Message.Of(
            new Block.Paragraph(Line.Of(
                $"{rep} has been short of new opportunities for {CadenceRule.DaysBehind} working days: {PaceWords.InShort(pace)}. Asking more often will not help; {Coaching.Minutes} minutes with you on what is in the way may.")),
            new Block.Buttons(
            [
                new($"I'll take {Coaching.Minutes} minutes with {company.ShortName(rep)} on {day}", new("coaching.take", subject, seconds), Primary: true),
                new("Another day", new("coaching.day", subject), OpensForm: true),
                new("Why?", CheckInActions.WhyPace(rep)),
            ]),
            new Block.Note(Line.Of($"{rep} reads that I ask you, and sees the same figures. I ask once.")));
    }

    /// <summary>In place of the question.</summary>
    public static Message Taken(Chain chain, Company company) =>
        Message.Text(Line.Of($"{chain.Head.What} with {chain.Head.To!.Value} on {Date(chain, chain.Head.By, company)}. {chain.Head.To.Value} knows, and I remind you once."));

    public static Message Promised(Chain chain, Company company) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{chain.Head.By} takes {Coaching.Minutes} minutes with you on {Date(chain, chain.Head.To!.Value, company)}, on what is in the way of new opportunities.")),
            Buttons(chain, chain.Head.To.Value),
            new Block.Note(Line.Words("Bring the one question that would help you most.")));

    public static Message Reminder(Chain chain, Company company) =>
        Message.Of(
            new Block.Paragraph(Line.Of($"{chain.Head.What} with {chain.Head.To!.Value}, {Date(chain, chain.Head.By, company)}: did it happen?")),
            Buttons(chain, chain.Head.By));

    /// <summary>What the reminder, and the rep's own message, turn into.</summary>
    public static Message Settled(Chain chain, PersonId reader, Company company) =>
        Message.Text(Line.Words(chain.IsOpen ? $"Now on {Date(chain, reader, company)}." : "It took place. Thank you."));

    public static Message Happened(Chain chain) => Message.Text(Line.Of($"Noted. Thank you for the time with {chain.Head.To!.Value}."));

    /// <summary>One line of a person's list or page, with what that person can do about it.</summary>
    public static Message Open(Chain chain, PersonId reader, Company company)
    {
        var passed = chain.Head.DuePassed ? " Its date has passed." : "";
        var line = reader == chain.Head.By
            ? Line.Of($"{chain.Head.To!.Value}: {chain.Head.What} on {Date(chain, reader, company)}.{passed}")
            : Line.Of($"{chain.Head.By}: {chain.Head.What} on {Date(chain, reader, company)}.{passed}");
        return Message.Of(new Block.Paragraph(line), Buttons(chain, reader));
    }

    /// <summary>Kept with the promise. Names nobody: who it is for is part of the promise itself.</summary>
    public static string What => $"{Coaching.Minutes} minutes";

    public static Message TakenAlready(Chain chain, PersonId reader, Company company) =>
        Message.Text(Line.Of($"{chain.Head.By} has it: {chain.Head.What} on {Date(chain, reader, company)}. Nothing was changed."));

    public static Message NotYours(PersonId rep, Team team) =>
        Message.Text(team.Deputy is { } deputy
            ? Line.Of($"The time with {rep} is {team.Leader}'s or {deputy}'s to give. Nothing was changed.")
            : Line.Of($"The time with {rep} is {team.Leader}'s to give. Nothing was changed."));

    /// <param name="value">Prefilled.</param>
    public static Form DayForm(string title, ActionRef action, Instant? value, PersonId reader, Company company) =>
        new(
            title,
            null,
            [new Input.When("when", "Which day?", value is { } at ? Times.Day(at, reader, company) : null, Hint: "As you would write it: Friday, Thu 12:00, 30 Nov")],
            "Save",
            action);

    public static Form DayForm(ActionRef action, PersonId reader, Company company) => DayForm($"{Coaching.Minutes} minutes together", action, null, reader, company);

    public static Form HappenedForm(Chain chain, ActionRef action, PersonId reader, Company company) => DayForm("It happened", action, chain.Head.Due, reader, company);

    internal static Why WhyAsked(CheckInSetting setting, int days, LocalDate on, Instant now) =>
        new(
            "time with a rep asked for",
            [
                new("Short of what is needed for", Line.Words(Times.Counted(days, "working day"))),
                new("Since", Line.Words(Day(setting.Cadence.BehindSince ?? on))),
                new("Pace", Line.Words(PaceWords.InShort(setting.PaceOn(on)))),
                new("Asked", Line.Words("once for each such stretch")),
            ],
            now);

    static Block.Buttons Buttons(Chain chain, PersonId reader)
    {
        var id = chain.Id.Value;
        Button happened = new("It happened", new("coaching.happened", id), Primary: true, OpensForm: chain.Head.BreachedAt is not null);
        return new(reader == chain.Head.By ? [happened, new("Another day", new("coaching.move", id), OpensForm: true)] : [happened]);
    }

    static string Date(Chain chain, PersonId reader, Company company) => Day(company.WorkingTimeOf(reader).DateOf(chain.Head.Due));
}

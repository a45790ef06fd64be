using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is said in answer to what people write.</summary>
public static class ConversationWords
{
    public static Message Help(PersonId reader, Company company) =>
        company.TeamOfRep(reader) is { } team ? RepHelp(team)
        : company.TeamsLedBy(reader).FirstOrDefault() is { } led
            ? Message.Of(
                new Block.Paragraph(Line.Words("I bring you promises to clients that are at risk, with one ask each. The buttons on a brief are all you need.")),
                new Block.Paragraph(Line.Words($"You can write: promises, {OnBehalf(led, company)}why, me, away until Monday, back, pause, resume."))
            )
        : Message.Of(
            new Block.Paragraph(Line.Words("When a promise to a client needs you, I write to you here, and only then.")),
            new Block.Paragraph(Line.Words("You can write: promises, on track, done, why, me, away until Monday, back."))
        );

    static string OnBehalf(Team led, Company company) => led.Reps.FirstOrDefault() is { } rep ? $"for {company.ShortName(rep.Id)}: 2 new, " : "";

    static Message RepHelp(Team team) =>
        Message.Of(
            new Block.Paragraph(Line.Words("Tell me what you promised a client, and I'll help you keep it:")),
            new Block.Paragraph(Line.Words("promise Acme: SSO live by Friday, and the first name of who delivers it")),
            new Block.Paragraph(Line.Words("You can also write: promises, 2 new, skip, pace, why, me, away until Monday, back.")),
            new Block.Buttons([new("Record a promise", new("promise.record", "new"), Primary: true, OpensForm: true)]),
            new Block.Note(Line.Of($"When one is at risk, {team.Leader} hears of it in time to help."))
        );

    /// <summary>What could not be read, asked back; the form carries what could.</summary>
    public static Message Ask(ImmutableArray<Doubt> doubts, string subject)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var doubt in doubts.Take(3))
        {
            blocks.Add(new Block.Paragraph(Line.Words(Questions.Ask(doubt))));
        }

        if (doubts.Any(doubt => doubt.Draft is not null))
        {
            blocks.Add(new Block.Buttons([new("Record a promise", new("promise.record", subject), OpensForm: true)]));
        }

        return new(blocks.ToImmutable());
    }

    /// <summary>"promise" with nothing after it.</summary>
    public static Message HowToPromise { get; } =
        Message.Of(
            new Block.Paragraph(Line.Words("What did you promise, to whom, and by when? For example: promise Acme: SSO live by Friday")),
            new Block.Buttons([new("Record a promise", new("promise.record", "new"), Primary: true, OpensForm: true)])
        );

    public static Message YouAreWelcome { get; } = Message.Text(Line.Words("You're welcome."));

    /// <summary>The answer to a word that did what a button would have done; the message with the button shows the rest.</summary>
    public static Message Noted(Chain chain) => Message.Text(Line.Of($"Noted for {Titles.Of(chain)}."));

    public static Message NoPromises { get; } = Message.Text(Line.Words("Nothing open just now."));

    public static Message OnlyReps { get; } = Message.Text(Line.Words("Promises to clients are recorded by the reps who make them. Nothing was recorded."));

    public static string WhenNotRead { get; } = "I could not read a date in that. Something like Friday, Thu 12:00 or 30 Nov works.";

    public static string Needed { get; } = "Please fill this in.";

    public static string TooLong(int limit) => $"Please keep this under {limit} characters.";

    public static string UnknownDeliverer { get; } = "I don't know this person. Please choose someone from the list.";

    public static Message WhichOne(IEnumerable<Line> titles) =>
        Message.Text(Line.Of($"More than one is open: {Line.Join(", ", titles)}. Please use the buttons on the one you mean."));

    public static Message OurMistake { get; } = Message.Text(Line.Words("Something went wrong on my side, and nothing was changed. The people who run me can see it."));

    public static Message NotKnown { get; } = Message.Text(Line.Words("I don't know you here yet. An admin can add you to the manifest; nothing was changed."));

    public static Message WelcomeBack { get; } = Message.Text(Line.Words("Welcome back. I'll ask again as usual."));

    public static Message AwayNoted(LocalDate until) =>
        Message.Text(Line.Words($"Away until {until.ToString("ddd d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture)}. I won't ask anything until then; others hear that you are away."));

    public static Message NothingOpen { get; } = Message.Text(Line.Words("There is no open question that this would answer. Nothing was changed."));

    public static Message Answered(Reply reply) =>
        reply switch
        {
            Reply.Private said => said.Message,
            Reply.FieldErrors errors => Message.Text(Line.Words(string.Join(" ", errors.Errors.Values))),
            _ => Message.Of(),
        };

    /// <summary>What is left to say when the reply can no longer be shown where the person acted; null when nothing is.</summary>
    public static Message? Late(Reply reply) =>
        reply switch
        {
            Reply.Private or Reply.FieldErrors => Answered(reply),
            Reply.OpenForm(var form) => ToForm(form),
            Reply.ReplaceForm(var form) => ToForm(form),
            _ => null,
        };

    /// <summary>The way to a form that could not be opened at once.</summary>
    public static Message ToForm(Form form) =>
        Message.Of(new Block.Paragraph(Line.Words("The form for this opens from here:")), new Block.Buttons([new(form.Title, form.Action, Primary: true, OpensForm: true)]));

    public static Line Title(Chain chain) => Titles.Of(chain);

    public static Line Status(Chain chain) =>
        chain.Delivery switch
        {
            { DeliveredAt: not null } => Line.Of($"Done, waiting for word that {Titles.Client(chain)} has it."),
            { Acceptance: Acceptance.Accepted } delivery => Line.Of($"{delivery.By} delivers it."),
            { } delivery => Line.Of($"{delivery.By} has not accepted it yet."),
            null => Line.Words("You deliver it."),
        };

    /// <summary>The welcome to somebody who came by themselves: with what they can write, as nothing else follows it.</summary>
    public static Message WelcomeToHelp(PersonId reader, Company company) =>
        Welcome(reader, company).Blocks is [var hello, .. var rest] ? new([hello, .. Help(reader, company).Blocks, .. rest]) : Welcome(reader, company);

    /// <summary>The first message to anyone: what is kept, for how long, who sees it, and whom to ask.</summary>
    public static Message Welcome(PersonId reader, Company company)
    {
        var ask = company.Admins is [var admin, ..] ? Line.Of($" Questions about it: {admin}.") : null;
        return Message.Of(
            new Block.Paragraph(Line.Of($"Hello {reader}. I help keep what is promised to clients.")),
            new Block.Note(
                Line.Of(
                    $"I read only what is said to me. What you write is kept {company.Retention.TextDays} days, figures about you {company.Retention.FiguresDays / 30} months. You see all of it first; your own leader sees promises to clients that are at risk. Nothing here decides pay, rating or dismissal.{ask}"
                )
            )
        );
    }
}

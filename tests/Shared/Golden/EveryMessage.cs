using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Home;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Tests.Shared.Golden.Town;
using DefaultQuestions = SalesNudgeBot.Core.Configuration.DefaultQuestions;
using QuestionKind = SalesNudgeBot.Core.Configuration.QuestionKind;

namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>Every message, form and page that the product can show, by name. Each platform's tests draw them as it shows them.</summary>
static class EveryMessage
{
    static readonly LocalDate Monday = new(2026, 11, 23);

    public static IEnumerable<(string Name, MessageKind Kind, Message Message)> All =>
        Plays.SelectMany(play => play.Play.Messages.Select(one => ($"{play.Name}-{Words(one.Kind)}-{one.Name}", one.Kind, one.Message))).Concat(Others);

    /// <summary>One of each that differ, every one by a name of its own.</summary>
    public static IEnumerable<(string Name, T Shown)> Distinct<T>(Func<string, Message, T> shown, Func<T, string> text)
    {
        var (names, seen) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (name, _, message) in All)
        {
            var one = shown(name, message);
            if (seen.Add(text(one)))
            {
                yield return (Enumerable.Range(1, 99).Select(i => i == 1 ? name : $"{name}-{i}").First(names.Add), one);
            }
        }
    }

    public static IEnumerable<(string Name, Form Form)> AllForms
    {
        get
        {
            var (silent, late) = (Silent(), Late());
            var verbs = new[]
            {
                "promise.decline", "promise.atrisk", "promise.correct", "promise.newdate", "promise.hasit", "promise.withdraw", "presence.told", "presence.notyet",
                "case.step", "case.wait", "case.notuseful", "case.ask", "case.answer", "case.outcome",
            };
            foreach (var verb in verbs)
            {
                yield return (verb.Replace('.', '-'), Forms.Of(verb, silent.Chain, verb.StartsWith("case", StringComparison.Ordinal) ? Lena : Ana, Company, silent.Now)!);
            }

            yield return ("promise-hasit-late", Forms.Of("promise.hasit", late.Chain, Ana, Company, late.Now)!);
            yield return ("promise-record", Forms.Record(null, null, new("promise.record", "new"), Ana, Company));
            yield return ("promise-track", Forms.Track(new("Acme", "the SSO config", "Friday", null), "We'll have the SSO config by Friday", Omar, new("promise.track", Question.Value), Ana, Company));
            yield return ("checkin-answer", CheckInFormWords.Answer(Row, DefaultQuestions.Outcomes, Monday, Lena));
            yield return ("checkin-answer-activity", CheckInFormWords.Answer(Active, [.. DefaultQuestions.Activity, Promised], Monday, Lena));
            yield return ("checkin-answer-crm", CheckInFormWords.Answer(Row, DefaultQuestions.Outcomes, Monday, Lena, crm: true));
            yield return ("checkin-follow-up", CheckInFormWords.FollowUps(Active, [DefaultQuestions.Activity[^1]]));
            yield return ("checkin-away", CheckInFormWords.Away(Row));
        }
    }

    /// <summary>What somebody sees who opens their own page.</summary>
    public static IEnumerable<(string Name, Message Page)> Pages
    {
        get
        {
            var taken = Silent().Then("2026-11-25 15:50", (chain, cause, now) => CaseActs.Acknowledge(chain, Lena, Step, At("2026-11-26 12:00"), Company, cause, now)).Chain;
            var (waiting, silent) = (Accepted("fresh").Chain, Silent().Chain);
            var tracked = waiting with { Head = waiting.Head with { Origin = Origin } };
            yield return ("rep", Page(new(Ana, [taken, tracked], new(Pace, Row), [])));
            yield return ("leader", Page(new(Lena, [taken], null, [new(Team, [taken, silent, waiting])])));
            yield return ("deliverer", Page(new(Omar, [new Play("asked").Chain, waiting], null, [])));
            yield return ("nobody", Page(new(Ruth, [], null, [])));
        }
    }

    static IEnumerable<(string Name, Play Play)> Plays =>
    [
        ("silent", Silent()),
        ("taken", Silent()
            .Then("2026-11-25 15:30", (chain, cause, now) => PresenceActs.Told(chain, Ana, TouchKind.Call, Answer, Question, At("2026-11-27 10:00"), Company, cause, now))
            .Then("2026-11-25 15:40", (chain, cause, now) => CaseActs.AskRep(chain, Lena, Question, Company, cause, now))
            .Then("2026-11-25 15:50", (chain, cause, now) => CaseActs.Answer(chain, Ana, Answer, Company, cause, now))
            .Then("2026-11-25 16:00", (chain, cause, now) => CaseActs.Acknowledge(chain, Lena, Step, At("2026-11-26 12:00"), Company, cause, now))
            .Then("2026-11-26 12:30", (chain, cause, now) => CaseActs.RecordOutcome(chain, Lena, Outcome, true, Company, cause, now))
            .Then("2026-11-27 11:00", (chain, cause, now) => PromiseActs.Done(chain, Omar, Company, cause, now))
            .Then("2026-11-27 11:30", (chain, cause, now) => Closing.ClientHasIt(chain, Ana, null, Company, cause, now))
            .Then("2026-11-27 11:40", (chain, cause, now) => Closing.PromiseAgain(chain, Ana, PromiseAgainAnswer.WithMoreTime, Company, cause, now))),
        ("climbing", Silent().Until("2026-11-27 17:00")),
        ("waiting", Silent().Then("2026-11-25 16:00", (chain, cause, now) => CaseActs.Wait(chain, Lena, At("2026-11-26 12:00"), Reason, Company, cause, now)).Until("2026-11-26 14:00")),
        ("not-useful", Silent().Then("2026-11-25 16:00", (chain, cause, now) => CaseActs.NotUseful(chain, Lena, Reason, Company, cause, now))),
        ("not-yet", Silent().Then("2026-11-25 15:30", (chain, cause, now) => PresenceActs.NotYet(chain, Ana, At("2026-11-26 14:00"), Company, cause, now))),
        ("told-no-one", Silent().Then("2026-11-25 15:30", (chain, cause, now) => PresenceActs.ToldNoOne(chain, Ana, Reason, Company, cause, now))),
        ("re-dated", Silent().Then("2026-11-25 15:30", (chain, cause, now) => PromiseActs.NewDate(chain, Ana, At("2026-12-02 17:30"), Company, cause, now))),
        ("declined", new Play("declined").Then("2026-11-23 10:00", (chain, cause, now) => PromiseActs.Decline(chain, Omar, Reason, Company, cause, now))),
        ("at-risk", Accepted("at-risk").Then("2026-11-24 10:00", (chain, cause, now) => PromiseActs.AtRisk(chain, Omar, Reason, At("2026-12-01 12:00"), Company, cause, now))),
        ("on-track", Silent().Then("2026-11-25 15:30", (chain, cause, now) => PromiseActs.OnTrack(chain, Omar, Company, cause, now))),
        ("unconfirmed", Accepted("unconfirmed").Then("2026-11-24 10:00", (chain, cause, now) => PromiseActs.Done(chain, Omar, Company, cause, now)).Until("2026-11-27 17:00")),
        ("not-there", Accepted("not-there")
            .Then("2026-11-24 10:00", (chain, cause, now) => PromiseActs.Done(chain, Omar, Company, cause, now))
            .Then("2026-11-24 11:00", (chain, cause, now) => Closing.NotThereYet(chain, Ana, Company, cause, now))),
        ("late", Late()
            .Then("2026-12-01 10:00", (chain, cause, now) => CaseActs.NameCause(chain, Lena, BreachCause.Capacity, Company, cause, now))
            .Then("2026-12-01 11:00", (chain, cause, now) => Closing.ClientHasIt(chain, Ana, null, Company, cause, now))),
        ("withdrawn", Silent().Then("2026-11-25 15:30", (chain, cause, now) => Closing.Withdraw(chain, Ana, Company, cause, now))),
        ("alone", new Play("alone", alone: true).Until("2026-11-26 17:00")),
    ];

    static IEnumerable<(string Name, MessageKind Kind, Message Message)> Others
    {
        get
        {
            var silent = Silent();
            yield return ("welcome-rep", MessageKind.Welcome, ConversationWords.Welcome(Ana, Company));
            yield return ("help-rep", MessageKind.Answer, ConversationWords.Help(Ana, Company));
            yield return ("help-leader", MessageKind.Answer, ConversationWords.Help(Lena, Company));
            yield return ("help-deliverer", MessageKind.Answer, ConversationWords.Help(Omar, Company));
            yield return ("promise-how", MessageKind.Answer, ConversationWords.HowToPromise);
            yield return ("promise-recorded", MessageKind.Answer, PromiseWords.Recorded(silent.Chain, Company));
            yield return ("promise-open-rep", MessageKind.Answer, PromiseWords.Open(silent.Chain, Company, Ana));
            yield return ("promise-open-deliverer", MessageKind.Answer, PromiseWords.Open(silent.Chain, Company, Omar));
            yield return ("presence-suggestion", MessageKind.Answer, PresenceWords.Suggestion(silent.Chain, Company));
            yield return ("checkin-ask", MessageKind.CheckIn, CheckInWords.Ask(Asked(Row)));
            yield return ("checkin-ask-plan", MessageKind.CheckIn, CheckInWords.Ask(Asked(Row, Planned)));
            yield return ("checkin-ask-quiet", MessageKind.CheckIn, CheckInWords.Ask(Asked(Row with { Reason = AskReason.Quiet }) with { QuietFor = 11 }));
            yield return ("checkin-folded", MessageKind.CheckIn, Message.Text(Line.Of($"{Omar} answered.")).With(CheckInWords.Folded(Asked(Row))));
            yield return ("checkin-reminder", MessageKind.CheckInReminder, CheckInWords.Reminder(Asked(Row)));
            yield return ("checkin-repeat", MessageKind.CheckInReminder, CheckInWords.Repeat(Asked(Row)));
            yield return ("checkin-answered", MessageKind.Answer, CheckInWords.Answered(new(Planned, Lena, Monday.At(new(9, 5)), null, DefaultQuestions.Outcomes)));
            yield return ("checkin-ask-activity", MessageKind.CheckIn, CheckInWords.Ask(Asked(Row) with { Questions = [.. DefaultQuestions.Activity.Where(question => question.When is null)] }));
            yield return ("checkin-answered-activity", MessageKind.Answer, CheckInWords.Answered(new(Active, Lena, Monday.At(new(9, 5)), null, [.. DefaultQuestions.Activity, Promised])));
            yield return ("checkin-echo", MessageKind.Answer, CheckInWords.Echo(Planned, CheckInWords.Recorded(Planned, Row, Lena)));
            yield return ("checkin-settled", MessageKind.CheckInReminder, CheckInWords.Settled(Planned));
            yield return ("checkin-skipped", MessageKind.Answer, CheckInWords.Skipped(Row));
            yield return ("checkin-away", MessageKind.Answer, CheckInWords.AwayUntil(Row, Monday.PlusDays(7)));
            yield return ("pace-on", MessageKind.OnPace, ProspectingWords.OnPace(Sam, Pace, Monday.PlusDays(7)));
            yield return ("pace-on-folded", MessageKind.OnPace, ProspectingWords.OnPaceFolded(Sam, Pace, Monday.PlusDays(7)));
            yield return ("pace-why", MessageKind.Answer, PaceWords.Why(Sam, Lena, Pace));
            yield return ("pace-why-goal", MessageKind.Answer, PaceWords.Why(Sam, Lena, Selling.Pace(Sam, Monday)));
            yield return ("pace-why-too-little", MessageKind.Answer, PaceWords.Why(Ana, Lena, Selling.Pace(Ana, Monday)));
            yield return ("coaching-ask", MessageKind.CoachingAsk, CoachingWords.Ask(Sam, Pace, "sam/2026-11-23", At("2026-11-26 10:00"), Lena, Company));
            yield return ("stopped-selling", MessageKind.StoppedSelling, StoppedSellingWords.ToLeader(Ana, Line.Of($"{Client} · {What}"), new(31, 60, 1, 10, 0.0062)));
            yield return ("three-missed", MessageKind.ThreeMissed, ProspectingWords.ThreeMissed(Ana, [Row, Row with { Date = Monday.PlusDays(-7) }, Row with { Date = Monday.PlusDays(-14) }], null));
            yield return ("checkin-ask-crm", MessageKind.CheckIn, CheckInWords.Ask(Asked(Row) with { Crm = News }));
            yield return ("checkin-folded-crm", MessageKind.CheckIn, Message.Text(Line.Of($"{Omar} answered.")).With(CheckInWords.Folded(Asked(Row) with { Crm = News })));
            yield return ("checkin-answered-crm", MessageKind.Answer, CheckInWords.Answered(new(Planned, Lena, Monday.At(new(9, 5)), null, DefaultQuestions.Outcomes) { Crm = News }));
            yield return ("digest", MessageKind.Digest, DigestWords.Digest(Week, Company));
            yield return ("digest-team", MessageKind.Answer, DigestWords.Table(Week, Company));
            yield return ("totals", MessageKind.Answer, TotalsWords.Of(new(12, 140, 90, 73, 9, 4), 28));
            yield return ("help-asked", MessageKind.LeaderQuestion, ProspectingWords.HelpAsked(Ana, Question));
            yield return ("seen-already", MessageKind.Brief, new([new Block.Note(Line.Words(DeliveryWords.SeenAlready)), .. CaseWords.Brief(silent.Chain, Company, silent.Now).Blocks]));
        }
    }

    /// <summary>What somebody reads who presses a leader's button.</summary>
    public static Message OnlyLeaders => ((Reply.Private)Refusals.OnlyLeaders(Silent().Chain, Company)).Message;

    static CheckIn Row => new(Ana, Monday, At("2026-11-23 09:00")) { State = CheckInState.Asked };

    static CheckIn Planned => Row with { State = CheckInState.Answered, NewOpportunities = 2, PlanWhen = PlanWhen, PlanWill = PlanWill, Help = Question };

    static CrmNews News => new(
        Monday.PlusDays(-1),
        false,
        [new(new("d-1"), Ana, Monday.PlusDays(-4), OpportunityState.Open, null, null) { Account = Client }, new(new("d-2"), Ana, Monday.PlusDays(-2), OpportunityState.Open, null, null)],
        [new(Ana, 2, Monday, What, null)],
        [new(Ana, 1, Monday.PlusDays(-7), Client, new("d-0"))]);

    static Digest Week
    {
        get
        {
            var taken = Silent().Then("2026-11-25 15:50", (chain, cause, now) => CaseActs.Acknowledge(chain, Lena, Step, At("2026-11-26 12:00"), Company, cause, now)).Chain;
            RepWeek ana = new(Ana, Pace, Cadence.Silent, false, 1, 1, 1, 0, false);
            RepWeek sam = new(Sam, Pace with { Shortfall = 3, QuietFor = 6 }, Cadence.Daily, false, 5, 4, 0, 1, false);
            return Core.Leadership.Digest.Of(Team, Company, [taken], [ana, sam], At("2026-11-30 08:30"));
        }
    }

    static Pace Pace => new(Monday, new(2026, 11, 30), 9, (8 * 15 / 21.0) - 9, null) { Monthly = new(8, 1, 4, 15, 21) };
    static CheckIn Active => Planned with { Reason = AskReason.Activity, Given = GivenAnswers.None.With("conversations", new(Number: 4)).With("way", new(Choice: QuestionWords.Ways[^1])) };

    static Core.Configuration.Question Promised => Core.Configuration.Question.Of("promised", QuestionKind.Promise, QuestionWords.Promised);


    static AskedQuestion Asked(CheckIn row, CheckIn? plan = null) => new(row, Lena, Monday.PlusDays(-4), plan, Pace, 0, 0, Monday.At(new(9, 0)), null);

    static Message Page(HomeView view) => HomeWords.Page(view, Company, At("2026-11-25 16:00"));

    static Play Accepted(string name) => new Play(name).Then("2026-11-23 10:00", (chain, cause, now) => PromiseActs.Accept(chain, Omar, Company, cause, now));

    static Play Silent() => Accepted("silent").Until("2026-11-25 15:17");

    static Play Late() => Silent().Until("2026-11-30 12:00");

    static string Words(MessageKind kind) => string.Concat($"{kind}".Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));
}

using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Storage.Json;

/// <summary>
/// The one table of names under which the closed hierarchies are stored. A name is never changed or used again: rows written with it
/// stay. A record missing here cannot be stored, and a test looks for such.
/// </summary>
static class Kinds
{
    static readonly FrozenDictionary<Type, FrozenDictionary<string, Type>> Hierarchies = new Dictionary<Type, FrozenDictionary<string, Type>>
    {
        [typeof(LedgerEvent)] = Named(
            ("made", typeof(LedgerEvent.Made)),
            ("accepted", typeof(LedgerEvent.Accepted)),
            ("declined", typeof(LedgerEvent.Declined)),
            ("watch-started", typeof(LedgerEvent.WatchStarted)),
            ("ask-planned", typeof(LedgerEvent.AskPlanned)),
            ("asked", typeof(LedgerEvent.Asked)),
            ("ask-failed", typeof(LedgerEvent.AskFailed)),
            ("on-track", typeof(LedgerEvent.ConfirmedOnTrack)),
            ("risk-reported", typeof(LedgerEvent.RiskReported)),
            ("risk-detected", typeof(LedgerEvent.RiskDetected)),
            ("redated", typeof(LedgerEvent.Redated)),
            ("new-date-agreed", typeof(LedgerEvent.NewDateAgreed)),
            ("corrected", typeof(LedgerEvent.Corrected)),
            ("due-passed", typeof(LedgerEvent.DuePassed)),
            ("delivered", typeof(LedgerEvent.Delivered)),
            ("confirm-planned", typeof(LedgerEvent.ConfirmPlanned)),
            ("confirm-asked", typeof(LedgerEvent.ConfirmAsked)),
            ("left-unconfirmed", typeof(LedgerEvent.LeftUnconfirmed)),
            ("not-there", typeof(LedgerEvent.NotThere)),
            ("closed", typeof(LedgerEvent.Closed)),
            ("presence-set", typeof(LedgerEvent.PresenceSet)),
            ("presence-planned", typeof(LedgerEvent.PresencePlanned)),
            ("presence-asked", typeof(LedgerEvent.PresenceAsked)),
            ("client-told", typeof(LedgerEvent.ClientTold)),
            ("not-told-yet", typeof(LedgerEvent.NotToldYet)),
            ("client-not-told", typeof(LedgerEvent.ClientNotTold)),
            ("presence-ran-out", typeof(LedgerEvent.PresenceRanOut)),
            ("inside-tried", typeof(LedgerEvent.InsideTried)),
            ("case-opened", typeof(LedgerEvent.CaseOpened)),
            ("step-due", typeof(LedgerEvent.StepDue)),
            ("step-told", typeof(LedgerEvent.StepTold)),
            ("step-skipped", typeof(LedgerEvent.StepSkipped)),
            ("steps-exhausted", typeof(LedgerEvent.StepsExhausted)),
            ("acknowledged", typeof(LedgerEvent.Acknowledged)),
            ("outcome-recorded", typeof(LedgerEvent.OutcomeRecorded)),
            ("waiting", typeof(LedgerEvent.Waiting)),
            ("held", typeof(LedgerEvent.Held)),
            ("hold-ended", typeof(LedgerEvent.HoldEnded)),
            ("rep-asked", typeof(LedgerEvent.RepAsked)),
            ("rep-answered", typeof(LedgerEvent.RepAnswered)),
            ("not-useful", typeof(LedgerEvent.MarkedNotUseful)),
            ("cause-named", typeof(LedgerEvent.CauseNamed)),
            ("case-closed", typeof(LedgerEvent.CaseClosed)),
            ("promise-again", typeof(LedgerEvent.PromiseAgain))
        ),
        [typeof(Signal)] = Named(
            ("said-so", typeof(Signal.SaidSo)),
            ("declined", typeof(Signal.Declined)),
            ("silent", typeof(Signal.Silent)),
            ("unreachable", typeof(Signal.Unreachable)),
            ("unbacked", typeof(Signal.Unbacked)),
            ("slipped-before", typeof(Signal.SlippedBefore)),
            ("due-passed", typeof(Signal.DuePassed))
        ),
        [typeof(CaseClimb)] = Named(
            ("due", typeof(CaseClimb.Due)),
            ("telling", typeof(CaseClimb.Telling)),
            ("told", typeof(CaseClimb.Told)),
            ("held", typeof(CaseClimb.Held)),
            ("exhausted", typeof(CaseClimb.Exhausted))
        ),
        [typeof(Act)] = Named(
            ("wrote", typeof(Act.Wrote)),
            ("commanded", typeof(Act.Commanded)),
            ("quoted", typeof(Act.Quoted)),
            ("opened-home", typeof(Act.OpenedHome)),
            ("clicked", typeof(Act.Clicked)),
            ("submitted", typeof(Act.Submitted))),
        [typeof(Reply)] = Named(
            ("nothing", typeof(Reply.Nothing)),
            ("open-form", typeof(Reply.OpenForm)),
            ("field-errors", typeof(Reply.FieldErrors)),
            ("replace-form", typeof(Reply.ReplaceForm)),
            ("replace-message", typeof(Reply.ReplaceMessage)),
            ("private", typeof(Reply.Private))
        ),
        [typeof(Block)] = Named(
            ("heading", typeof(Block.Heading)),
            ("paragraph", typeof(Block.Paragraph)),
            ("facts", typeof(Block.Facts)),
            ("buttons", typeof(Block.Buttons)),
            ("note", typeof(Block.Note)),
            ("rule", typeof(Block.Rule)),
            ("bars", typeof(Block.Bars))
        ),
        [typeof(Span)] = Named(
            ("words", typeof(Span.Words)),
            ("strong", typeof(Span.Strong)),
            ("name", typeof(Span.Name)),
            ("said", typeof(Span.Said)),
            ("link", typeof(Span.Link))
        ),
        [typeof(Input)] = Named(
            ("text", typeof(Input.Text)),
            ("number", typeof(Input.Number)),
            ("choice", typeof(Input.Choice)),
            ("when", typeof(Input.When))
        ),
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<Type, string> Names = Hierarchies
        .Values.SelectMany(kinds => kinds)
        .ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    public static IEnumerable<Type> Bases => Hierarchies.Keys;

    public static IEnumerable<Type> Of(Type hierarchy) => Hierarchies[hierarchy].Values;

    public static string NameOf(object value) => Names[value.GetType()];

    /// <summary>Null for a name that this version does not know.</summary>
    public static Type? Find(Type hierarchy, string name) => Hierarchies[hierarchy].GetValueOrDefault(name);

    public static void Register(JsonTypeInfo type)
    {
        if (Hierarchies.TryGetValue(type.Type, out var kinds))
        {
            type.PolymorphismOptions = new() { UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
            foreach (var (name, kind) in kinds)
            {
                type.PolymorphismOptions.DerivedTypes.Add(new(kind, name));
            }
        }
    }

    static FrozenDictionary<string, Type> Named(params (string Name, Type Kind)[] kinds) =>
        kinds.ToFrozenDictionary(kind => kind.Name, kind => kind.Kind, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Storage.Tests;

static class Sample
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 8, 0);
    public static readonly WorkspaceId Local = Core.Configuration.Workspace.BuiltIn.Id;
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Lena = new("lena");
    public static readonly TeamId Emea = new("emea");

    public static Instant At(int minutes) => Nine + Duration.FromMinutes(minutes);

    public static InboxRow Wrote(string key, string lane = "ana", string text = "2 new", PersonId? actor = null) =>
        new(key, actor ?? Ana, new Act.Wrote(text), lane, Nine);

    /// <summary>A chain with a client promise by Ana that rests on a delivery promise by Omar, with as many events as its version says.</summary>
    public static Chain Chain(string id, int version = 1, TeamId? team = null, Verdict? verdict = null, int madeMinute = 0)
    {
        var made = At(madeMinute);
        var head = new Promise(new(id), PromiseKind.Client, Ana, null, new("t-acme"), new("t-sso"), made, made, made, new($"{id}-d"), made)
        {
            Verdict = verdict,
        };
        var delivery = new Promise(new($"{id}-d"), PromiseKind.Delivery, Omar, Ana, null, new("t-sso"), made, made, made, null, made);
        return new(new(id), team ?? Emea, version, head, [delivery], null);
    }

    public static ImmutableArray<LedgerEntry> Entries(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(n => new LedgerEntry(n, new LedgerEvent.Asked(new("p"), n), Omar, At(n), At(n + 1)))];

    public static void Save(this ILedgerStore ledger, Chain chain, Instant? nextAt = null) =>
        ledger.Save(chain, chain.Version - 1, Entries(chain.Version, chain.Version), nextAt);

    public static Outgoing Post(string key, PersonId? to = null, Instant? notBefore = null, MessageKind kind = MessageKind.TrackAsk) =>
        new(key, new Destination.Person(to ?? Ana), Operation.Post, kind, Says(key), notBefore ?? Nine, Because);

    public static Outgoing Update(string key, int revision, string says, PersonId? to = null) =>
        Post(key, to) with
        {
            Operation = Operation.Update,
            Revision = revision,
            Message = Says(says),
        };

    public static Message Says(string words) => Message.Text(Line.Words(words));

    public static string Words(Message? message) =>
        string.Concat(message!.Blocks.OfType<Block.Paragraph>().SelectMany(p => p.Line.Spans).OfType<Span.Words>().Select(words => words.Text));

    public static Why Because => new("rule", [new Fact("due", Line.Words("Friday"))], Nine);

    public static string IdOf(Outgoing outgoing) => OutboxRow.IdOf(outgoing);
}

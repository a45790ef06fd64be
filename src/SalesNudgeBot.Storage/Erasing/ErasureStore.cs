using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;
using SalesNudgeBot.Storage.Ledger;
using SalesNudgeBot.Storage.Outbox;

namespace SalesNudgeBot.Storage.Erasing;

sealed class ErasureStore(DbConnection db) : IErasureStore
{
    const string FromCrm = "id like 'opportunity/%'";

    readonly OutboxStore outbox = new(db);
    readonly WrittenActs acts = new(db);

    public IReadOnlyList<PersonId> Known() =>
        [
            .. db.Query<string>(
                    """
                    select person from chain_people union select actor from ledger_events where actor is not null union select person from check_ins
                    union select subject from texts union select actor from inbox union select person from people_state union select person from accounts
                    union select person from group_members union select rep from opportunities union select rep from additions union select rep from cadences
                    union select paused_by from paused_teams where paused_by <> ''
                    union select distinct substr(destination, 8) from outbox where destination like 'person/%'
                    """)
                .Order(StringComparer.Ordinal)
                .Select(id => new PersonId(id)),
        ];

    public KeptOf Count(PersonId person)
    {
        var ledger = new LedgerStore(db);
        var (promises, open) = (ledger.Of(person, openOnly: false).Count, ledger.Of(person, openOnly: true).Count);
        return new(
            Number($"texts where subject = @person and not ({FromCrm})"),
            acts.Of(person).Count,
            Number("accounts where person = @person"),
            Number("people_state where person = @person and away_first is not null") > 0,
            promises,
            open,
            ledger.Plans(person).Count,
            Number("ledger_events where actor = @person"),
            Number("check_ins where person = @person"),
            Number("opportunities where rep = @person"));

        int Number(string from) => db.ExecuteScalar<int>($"select count(*) from {from}", new { person = person.Value });
    }

    public IReadOnlyList<OutboxRow> Showing(PersonId person)
    {
        var texts = db.Query<string>($"select id from texts where subject = @person and not ({FromCrm})", new { person = person.Value }).ToHashSet(StringComparer.Ordinal);
        if (texts.Count == 0)
        {
            return [];
        }

        // What is on its way comes last, and is what the message will show.
        var standing = Shown("select o.id, o.message_key, case when m.folded_into is null then o.message else coalesce(o.folded, o.message) end from sent_messages m join outbox o on o.id = m.row_id");
        var coming = Shown("select id, message_key, message from outbox where state in ('Claimed', 'Unknown')");
        return [.. standing.Concat(coming).GroupBy(shown => shown.Key, StringComparer.Ordinal).Select(versions => outbox.Find(versions.Last().Id)!)];

        List<(string Id, string Key)> Shown(string sql) =>
            [
                .. db.Query<(string Id, string Key, string Message)>(sql, buffered: false)
                    .Where(row => row.Message.Split('"').Any(texts.Contains))
                    .Select(row => (row.Id, row.Key)),
            ];
    }

    public void TakeWords(PersonId person, Instant at)
    {
        var of = new { person = person.Value };
        acts.TakeForms([.. db.Query<string>($"select value from texts where subject = @person and not ({FromCrm})", of)]);
        db.Execute($"delete from texts where subject = @person and not ({FromCrm})", of);
        acts.Take(person, at);
    }

    public void TakeName(PersonId person, PersonId former, IReadOnlyCollection<string> names, IReadOnlySet<string> shared, Instant at)
    {
        var of = new { person = person.Value };
        string[] known = [.. names, .. Called(person)];
        db.Execute("delete from accounts where person = @person", of);
        db.Execute("delete from group_members where person = @person", of);
        db.Execute("delete from people_state where person = @person", of);

        // A conversation is named by the account, which may be gone with the manifest that had the person last; nobody else loses anything by its going.
        db.Execute(
            """
            delete from conversations where kind = 'Personal'
              and exists (select 1 from accounts a where a.workspace = conversations.workspace)
              and not exists (select 1 from accounts a where a.workspace = conversations.workspace and a.account = conversations.key)
            """);
        new RenamedRows(db, new(person, former, known, shared), known).Run();
        TakePlaces(former, at);
    }

    /// <summary>What a platform, and forms in which the person could be chosen, have called them: the manifest says it no more.</summary>
    IEnumerable<string> Called(PersonId person)
    {
        var accounts = db.Query<string>("select name from accounts where person = @person and name is not null", new { person = person.Value });
        var forms = db.Query<string>("select reply from inbox where reply like '%\"open-form\"%' and reply like @id", new { id = $"%{person.Value}%" })
            .Select(reply => StoredJson.Read<Reply>(reply, "A reply in the inbox"))
            .OfType<Reply.OpenForm>()
            .SelectMany(reply => reply.Form.Inputs)
            .OfType<Input.Choice>()
            .SelectMany(choice => choice.Options)
            .Where(option => option.Value == person.Value)
            .Select(option => option.Label);
        return accounts.Concat(forms).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Ids of a platform's that lead to the person: where their own conversation stands, and of what they did there.</summary>
    void TakePlaces(PersonId former, Instant at)
    {
        var of = new { former = former.Value, conversation = Columns.Text(new Destination.Person(former)), at = Micros.From(at) };
        db.Execute("update outbox set reference = 'erased' where destination = @conversation and reference is not null", of);
        db.Execute("update sent_messages set reference = 'erased' where destination = @conversation and reference is not null", of);

        // What was taken only now may be in the hands of a running bot, which has to find it handled under its key.
        db.Execute("update inbox set key = 'erased/' || sequence where actor = @former and state = 'Handled' and handled_at < @at", of);
    }

    public void Note(Erasure erasure) =>
        db.Execute(
            "insert into erasures (number, person, was, who, at) values (@Number, @Person, @Was, @Who, @At)",
            new { erasure.Number, Person = erasure.Person.Value, erasure.Was, erasure.Who, At = Micros.From(erasure.At) });

    public IReadOnlyList<Erasure> Notes() =>
        [
            .. db.Query<(long Number, string Person, string Was, string Who, long At)>("select number, person, was, who, at from erasures order by number")
                .Select(row => new Erasure((int)row.Number, new(row.Person), row.Was, row.Who, Micros.ToInstant(row.At))),
        ];
}

using System.Collections.Immutable;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Storage.Sqlite;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Erasing;

public sealed class ErasureStoreTests
{
    /// <summary>Nothing else in the database looks like this name.</summary>
    static readonly PersonId Quilla = new("quilla-zarn");

    static readonly PersonId Former = FormerPerson.Id(wasRep: true, 7);
    static readonly ChainId Chain = new("l-1");
    static readonly TextId What = new("t-sso");
    static readonly TextId Others = new("t-other");

    [Theory, EachDatabase]
    public async Task The_words_of_one_person_go_and_everything_else_stays(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);
        var before = await db.Read(s => s.Erasures.Count(Quilla));

        await db.Write(s => s.Erasures.TakeWords(Quilla, At(9)));

        var after = await db.Read(s => s.Erasures.Count(Quilla));
        Assert.Equal((1, 4), (before.Texts, before.Acts));
        Assert.Equal(before with { Texts = 0, Acts = 0 }, after);
        Assert.Equal([Others, Opportunity.AccountText(new("o-1"))], (await db.Read(s => s.Texts.Find([What, Others, Opportunity.AccountText(new("o-1"))]))).Keys.OrderByDescending(id => id.Value));
        Assert.Equal(new Act.Wrote(Core.Wording.DeliveryWords.Removed), (await db.Read(s => s.Inbox.Find("slack/T1/wrote/U777")))!.Act);
        Assert.Equal(new Act.Wrote("Blau, said Omar"), (await db.Read(s => s.Inbox.Find("omar/wrote")))!.Act);
        Assert.Empty(await Holding(db, "blau-unheard"));
        Assert.IsType<Reply.OpenForm>(await db.Read(s => s.Inbox.ReplyTo("omar/wrote")));
    }

    [Theory, EachDatabase]
    public async Task What_was_not_worked_off_yet_counts_as_handled_and_is_not_done_again(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);

        await db.Write(s => s.Erasures.TakeWords(Quilla, At(9)));

        Assert.Equal(Reply.None, await db.Read(s => s.Inbox.ReplyTo("slack/T1/waits/U777")));
        Assert.Equal(["press"], (await db.Read(s => s.Inbox.Waiting(9))).Select(row => row.Key));
    }

    [Theory, EachDatabase]
    public async Task Of_a_former_person_no_column_holds_id_name_or_account(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);
        Assert.NotEmpty(await Holding(db, "quilla"));

        await db.Write(s =>
        {
            s.Erasures.TakeWords(Quilla, At(9));
            s.Erasures.TakeName(Quilla, Former, ["Quilla Maria Zarn"], new HashSet<string>(), At(9));
        });

        Assert.Empty(await Holding(db, "quilla"));
        Assert.Empty(await Holding(db, "zarn"));
        Assert.Equal(["inbox.key"], await Holding(db, "U777"));
        Assert.Empty(await Holding(db, "D777"));
        Assert.Empty(await Holding(db, "q.z@nordwind.example"));
    }

    [Theory, EachDatabase]
    public async Task A_former_person_keeps_verdicts_counts_and_their_place_in_what_others_wrote(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);
        await db.Write(s => s.Erasures.TakeName(Quilla, Former, [], new HashSet<string>(), At(9)));

        var chain = Assert.Single(await db.Read(s => s.Ledger.Of(Former, openOnly: false)));
        Assert.Equal((Former, Verdict.Kept, Omar), (chain.Rep, chain.Head.Verdict!.Value, chain.Deliverer));
        Assert.Equal(Former, Assert.Single(await db.Read(s => s.Ledger.Entries(Chain))).Actor);
        Assert.Equal(2, Assert.Single(await db.Read(s => s.CheckIns.Recent(Former, 9))).NewOpportunities);
        Assert.NotNull(await db.Read(s => s.Cadences.Of(Former)));
        Assert.Equal(Former, Assert.Single(await db.Read(s => s.Opportunities.Of(Former))).Rep);
        Assert.Equal("Acme", await db.Read(s => s.Texts.Of(Former, Opportunity.AccountText(new("o-1")))));
        var brief = (await db.Read(s => s.Outbox.All())).Single(row => row.Outgoing.Key == "case/c-1/brief").Outgoing;
        Assert.Equal("Ask former rep 7", brief.Message.Blocks.OfType<Block.Buttons>().Single().Items[0].Label);
        Assert.Contains(new Span.Name(Former), brief.Message.Lines().SelectMany(line => line.Spans));
        Assert.Equal("former rep 7", Assert.Single(brief.Message.Blocks.OfType<Block.Facts>().Single().Items).Label);
        Assert.Equal([Emea], await db.Read(s => s.Pauses.All()));
    }

    [Theory, EachDatabase]
    public async Task Others_keep_their_accounts_and_conversations(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);
        await db.Write(s => s.Erasures.TakeName(Quilla, Former, [], new HashSet<string>(), At(9)));

        Assert.Equal([Omar], (await db.Read(s => s.Directory.Accounts())).Select(account => account.Person));
        Assert.Equal([(ConversationKind.Personal, "U1"), (ConversationKind.Channel, "C1")], (await db.Read(s => s.Conversations.All(new("acme")))).Select(one => (one.Kind, one.Key)).Order());
        Assert.Equal([Omar], (await db.Read(s => s.Directory.Members())).Select(member => member.Person));
        Assert.Equal([Omar], (await db.Read(s => s.People.Away())).Keys);
    }

    [Theory, EachDatabase]
    public async Task Messages_that_show_words_are_found_where_they_stand_and_on_their_way(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);

        Assert.Equal(["case/c-1/brief", "on-its-way"], (await db.Read(s => s.Erasures.Showing(Quilla))).Select(row => row.Outgoing.Key).Order());
        Assert.Empty(await db.Read(s => s.Erasures.Showing(Lena)));
    }

    [Theory, EachDatabase]
    public async Task Everybody_of_whom_anything_is_kept_is_known_and_each_erasure_is_noted(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(Fill);
        Assert.Equal([Lena, Omar, Quilla], await db.Read(s => s.Erasures.Known()));

        var note = new Erasure(1, Former, ErasedId.Of(Quilla.Value), "root", At(3));
        await db.Write(s => s.Erasures.Note(note));
        Assert.Equal([note], await db.Read(s => s.Erasures.Notes()));
    }

    [Fact]
    public async Task Of_what_was_erased_no_byte_is_left_in_the_folder_beside_an_open_database()
    {
        await using var folder = new TempFolder();
        var file = folder.File("test.db");
        await using var running = await SqliteDatabase.Open(file);
        await running.Write(s =>
        {
            Fill(s);
            return 0;
        }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(Holds(folder, "blau-unheard"));

        await running.Write(s =>
        {
            s.Erasures.TakeWords(Quilla, At(9));
            return 0;
        }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(Holds(folder, "blau-unheard"), "It was to be shown that deleting alone leaves words in the files.");
        Assert.True(await SqliteDatabase.Scrub(file));

        Assert.False(Holds(folder, "blau-unheard"));
        Assert.NotNull(await running.Read(s => s.Ledger.Load(Chain), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_somebody_reads_without_end_the_log_keeps_what_was_deleted_and_that_is_said()
    {
        await using var folder = new TempFolder();
        var file = folder.File("test.db");
        await using var running = await SqliteDatabase.Open(file);
        var reading = new SqliteConnections(file, Duration.FromMilliseconds(50)).ForReading();
        await using (reading)
        {
            reading.Execute("begin");
            reading.ExecuteScalar<long>("select count(*) from texts");
            await running.Write(s =>
            {
                Fill(s);
                return 0;
            }, cancellation: TestContext.Current.CancellationToken);

            Assert.False(await SqliteDatabase.Scrub(file, Duration.FromMilliseconds(50)));
        }

        Assert.True(await SqliteDatabase.Scrub(file, Duration.FromSeconds(5)));
    }

    static bool Holds(TempFolder folder, string words) =>
        Directory.EnumerateFiles(folder.Path).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
        });

    /// <summary>Columns with these letters somewhere, found by the schema itself.</summary>
    static Task<List<string>> Holding(TestDatabase db, string letters) =>
        db.Sql(c =>
        {
            var columns = c.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal)
                ? c.Query<(string Table, string Column)>("select table_name, column_name from information_schema.columns where table_schema = current_schema() and data_type = 'text'")
                : c.Query<(string Table, string Column)>("select m.name, p.name from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table' and lower(p.type) = 'text'");
            return columns.ToList().Where(one => c.ExecuteScalar<long>($"select count(*) from {one.Table} where lower({one.Column}) like '%{letters.ToLowerInvariant()}%'") > 0)
                .Select(one => $"{one.Table}.{one.Column}").ToList();
        });

    /// <summary>Something of the person in every table that can hold it.</summary>
    static void Fill(IStores s)
    {
        s.Texts.Add(What, Quilla, "blau-unheard SSO", At(99));
        s.Texts.Add(Others, Omar, "For Q., said Omar", At(99));
        Words(s);
        Promise(s);
        Messages(s);
        Crm(s);
        s.Directory.Save(new(new("acme"), "U777", Quilla, "Quilla Zarn", "Europe/Berlin", AccountState.Left, null, Nine));
        s.Directory.Save(new(new("acme"), "U1", Omar, null, null, AccountState.Active, null, Nine));
        s.Directory.SetMembers(new("acme"), [new(new("acme"), Emea, Quilla), new(new("acme"), Emea, Omar)]);
        s.Conversations.Save(new(new("acme"), ConversationKind.Personal, "U777", "D777", "29:U777", null, "Quilla Zarn", "https://chat.example", null, null, null, Nine));
        s.Conversations.Save(new(new("acme"), ConversationKind.Personal, "U1", "D1", "29:U1", null, "Omar", "https://chat.example", null, null, null, Nine));
        s.Conversations.Save(new(new("acme"), ConversationKind.Channel, "C1", "C1", null, null, "leaders", "https://chat.example", null, null, null, Nine));
        s.People.SetAway(Quilla, new(new(2026, 12, 1), new(2026, 12, 2)), Nine);
        s.People.SetAway(Omar, new(new(2026, 12, 1), new(2026, 12, 2)), Nine);
        s.People.SetUnreachable(Quilla, "q.z@nordwind.example left", Nine);
        s.Pauses.Pause(Emea, Quilla, Nine);
    }

    static void Words(IStores s)
    {
        Kept("slack/T1/wrote/U777", new Act.Wrote("blau-unheard"), new Reply.Private(Says("done")));
        Kept("slack/T1/form/U777", new Act.Submitted(new("promise.record", "new"), ImmutableSortedDictionary<string, string>.Empty.Add("what", "blau-unheard")), Reply.None);
        s.Inbox.Add(new("slack/T1/waits/U777", Quilla, new Act.Wrote("blau-unheard, too"), $"person/{Quilla}", Nine));
        s.Inbox.Add(new("press", Quilla, new Act.Clicked(new("checkin.right", $"{Quilla}/2026-11-23")), "press", Nine));
        var prefilled = new Form("Ask", null, [new Input.Text("why", "Why", "as they said: blau-unheard SSO")], "Save", new("case.ask", "l-1"));
        s.Inbox.AddHandled(new("lena/pressed", Lena, new Act.Clicked(new("case.ask", "l-1")), "person/lena", Nine), new Reply.OpenForm(prefilled), Nine);
        s.Inbox.AddHandled(new("omar/wrote", Omar, new Act.Wrote("Blau, said Omar"), "person/omar", Nine), new Reply.OpenForm(Offering), Nine);

        void Kept(string key, Act act, Reply reply) => s.Inbox.AddHandled(new(key, Quilla, act, $"person/{Quilla}", Nine), reply, Nine);
    }

    static Form Offering => new("Record", null, [new Input.Choice("deliverer", "Who", [new(Quilla.Value, "Quilla Zarnowska")])], "Save", new("promise.record", "new"));

    static void Promise(IStores s)
    {
        var head = new Promise(new("p-1"), PromiseKind.Client, Quilla, null, new("t-acme"), What, Nine, Nine, Nine, new("p-2"), Nine) { Verdict = Verdict.Kept };
        var delivery = new Promise(new("p-2"), PromiseKind.Delivery, Omar, Quilla, null, What, Nine, Nine, Nine, null, Nine);
        s.Ledger.Save(new(Chain, Emea, 1, head, [delivery], null), 0, [new(1, new LedgerEvent.Acknowledged(Quilla, new("p-3"), Nine), Quilla, Nine, Nine)], null);
        s.CheckIns.Save(new(Quilla, new(2026, 11, 23), Nine) { NewOpportunities = 2, State = CheckInState.Answered, AnsweredBy = Quilla });
        s.Cadences.Save(CadenceState.New(Quilla) with { Version = 1 });
    }

    static void Messages(IStores s)
    {
        var brief = Message.Of(
            new Block.Paragraph(Line.Of($"{What} by {Quilla}")),
            new Block.Facts([new("Quilla", Line.Words("2 of 3"))]),
            new Block.Buttons([new("Ask Quilla", new("case.ask", "l-1")), new("I'll take 30 minutes with Quilla on Tue", new("coaching.take", $"{Quilla}/2026-11-23"))]));
        Sent(Post("case/c-1/brief", Lena) with { To = new Destination.LeadersChannel(Emea), Message = brief }, "C1:1");
        Sent(Post($"checkin/{Quilla}/2026-11-23/ask", Quilla) with { TellWhenSent = new($"checkin/{Quilla}/2026-11-23", "asked"), ValidWhile = new($"checkin/{Quilla}/2026-11-23", 1) }, "D777:1");
        Sent(Post("a-1/ask", Quilla, kind: MessageKind.Answer) with { Message = Says("Which date is “blau-unheard”?") }, "D777:2");
        s.Outbox.Add(Post($"welcome/{Quilla}", Quilla) with { Thread = $"checkin/{Quilla}/2026-11-23/ask" }, Nine);
        s.Outbox.Add(Post("shown/1", Lena) with { OnlyFor = Quilla, Message = Says("Quilla Zarnowska (quilla-zarn), or Quilla Maria Zarn, would have got this.") }, Nine);
        var coming = Post("on-its-way", Omar) with { Message = Message.Text(Line.Of($"{What}")) };
        s.Outbox.Add(coming, Nine);
        s.Outbox.Claim(IdOf(coming), At(1));

        void Sent(Outgoing message, string reference)
        {
            s.Outbox.Add(message, Nine);
            s.Outbox.Claim(IdOf(message), At(1));
            s.Outbox.Sent(IdOf(message), At(1), reference);
        }
    }

    static void Crm(IStores s)
    {
        var staging = s.Opportunities.BeginStaging(Nine);
        s.Opportunities.Stage(staging, [new(1, new(new("o-1"), Quilla, new(2026, 11, 1), OpportunityState.Open, null, 5), "Acme")]);
        s.Opportunities.Apply(staging, new(1, Nine, new(2026, 11, 23)), [], At(99));
        s.Opportunities.Stage(s.Opportunities.BeginStaging(Nine), [new(1, new(new("o-2"), Quilla, new(2026, 11, 1), OpportunityState.Open, null, 5), null)]);
        s.Opportunities.Add(new(Quilla, 1, new(2026, 11, 20), What, null));
    }
}

using System.Reflection;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Storage.Json;

namespace SalesNudgeBot.Storage.Tests.Json;

public sealed class StoredJsonTests
{
    static readonly Type[] Roots =
    [
        typeof(Chain),
        typeof(LedgerEvent),
        typeof(Act),
        typeof(Reply),
        typeof(Message),
        typeof(Why),
        typeof(CheckIn),
        typeof(CadenceState),
    ];

    public static TheoryData<Type> EveryKind => [.. Kinds.Bases.SelectMany(Kinds.Of), .. Roots.Where(root => !root.IsAbstract)];

    [Theory, MemberData(nameof(EveryKind))]
    public void Every_kind_of_record_is_read_back_part_by_part_as_it_was_written(Type kind)
    {
        var written = AnyValue.Of(kind);
        var through = Kinds.Bases.SingleOrDefault(b => b.IsAssignableFrom(kind)) ?? kind;
        var json = System.Text.Json.JsonSerializer.Serialize(written, through, StoredJson.Options);
        var read = StoredJson.Read(json, through, "test");
        AnyValue.Same(written, read, kind.Name);
    }

    [Fact]
    public void An_answer_of_nought_is_read_back_as_one_and_no_answer_as_none()
    {
        var asked = new CheckIn(new("ana"), new(2026, 11, 23), Instant.FromUtc(2026, 11, 23, 8, 0));
        var answered = asked with { NewOpportunities = 0, PlanDone = false, Late = true, Snoozes = 2 };

        Assert.Equal(answered, StoredJson.Read<CheckIn>(StoredJson.Write(answered), "test"));
        Assert.Equal(asked, StoredJson.Read<CheckIn>(StoredJson.Write(asked), "test"));
    }

    [Fact]
    public void Every_closed_hierarchy_that_can_be_stored_has_a_name_for_every_kind()
    {
        var reached = new HashSet<Type>();
        foreach (var root in Roots)
        {
            Reach(root, reached);
        }

        var hierarchies = reached.Where(type => type.IsAbstract).ToHashSet();
        Assert.Equal(hierarchies.Select(t => t.Name).Order(), Kinds.Bases.Select(t => t.Name).Order());
        Assert.All(
            hierarchies,
            hierarchy => Assert.Equal(Derived(hierarchy).Select(t => t.Name).Order(), Kinds.Of(hierarchy).Select(t => t.Name).Order())
        );
    }

    [Fact]
    public void A_kind_that_this_version_does_not_know_is_refused_with_the_row_named()
    {
        var refused = Assert.Throws<StoredDataException>(() => StoredJson.Read<Signal>("""{"$type":"mind-read","who":"ana"}""", "Chain l-1"));
        Assert.Contains("Chain l-1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("mind-read", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"promise":"p","verdict":"Forgotten"}""")]
    [InlineData("""{"promise":"p","verdict":3}""")]
    public void An_enum_that_this_version_does_not_know_is_refused(string json) =>
        Assert.Throws<StoredDataException>(() => StoredJson.Read<LedgerEvent.Closed>(json, "Chain l-1, event 2"));

    [Fact]
    public void A_list_that_an_older_version_did_not_write_is_read_as_empty()
    {
        Assert.Equal([], StoredJson.Read<LedgerEvent.RiskDetected>("""{"promise":"p"}""", "test").Signals);
        Assert.Equal([], StoredJson.Read<Presence>("{}", "test").Touches);
        Assert.Equal([], StoredJson.Read<Message>("{}", "test").Blocks);
    }

    [Fact]
    public void A_promise_made_before_messages_could_be_tracked_is_read_without_its_origin()
    {
        const string Made = """{"promise":"p","kind":"Client","by":"ana","client":"t-1","what":"t-2","due":"2026-11-27T16:30:00Z"}""";
        Assert.Null(StoredJson.Read<LedgerEvent.Made>(Made, "test").Origin);
        Assert.DoesNotContain("origin", StoredJson.Write(StoredJson.Read<LedgerEvent.Made>(Made, "test")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_never_set_is_written_as_empty() =>
        Assert.Equal("""{"promise":"p","signals":[]}""", StoredJson.Write(new LedgerEvent.RiskDetected(new("p"), default)));

    [Fact]
    public void What_a_record_works_out_is_not_stored()
    {
        var json = StoredJson.Write(Sample.Chain("l-1"));
        Assert.DoesNotContain("isOpen", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"deliverer\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"risk\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "2026-11-23T08:00:00Z")]
    [InlineData(1, "2026-11-23T08:00:00Z")]
    [InlineData(999, "2026-11-23T08:00:00Z")]
    [InlineData(1000, "2026-11-23T08:00:00.000001Z")]
    [InlineData(-1, "2026-11-23T07:59:59.999999Z")]
    public void Instants_are_floored_to_whole_microseconds(long nanoseconds, string stored)
    {
        var instant = Sample.Nine + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal($"\"{stored}\"", StoredJson.Write(instant));
        Assert.Equal(StoredJson.Read<Instant>($"\"{stored}\"", "test"), Micros.Floor(instant));
    }

    [Theory]
    [InlineData("2026-11-23T08:00:00.1234567Z")]
    [InlineData("2026-11-23T08:00:00.12Z")]
    [InlineData("0000-02-29T08:00:00.5Z")]
    [InlineData("-0043-03-15T12:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    public void An_instant_of_any_time_is_read_and_written_as_NodaTime_does(string text)
    {
        var instant = InstantPattern.ExtendedIso.Parse(text).Value;

        Assert.Equal(instant, StoredJson.Read<Instant>($"\"{text}\"", "test"));
        Assert.Equal($"\"{InstantPattern.ExtendedIso.Format(Micros.Floor(instant))}\"", StoredJson.Write(instant));
    }

    [Theory]
    [InlineData("\"2026-11-23\"")]
    [InlineData("\"2026-11-23T08:00:00\"")]
    [InlineData("\"2026-11-23T08:00:00+01:00\"")]
    [InlineData("17")]
    public void What_is_no_instant_is_refused(string json) => Assert.ThrowsAny<Exception>(() => StoredJson.Read<Instant>(json, "test"));

    [Fact]
    public void Instants_before_1970_are_floored_towards_the_past()
    {
        Assert.Equal(-1, Micros.From(NodaConstants.UnixEpoch - Duration.FromNanoseconds(1)));
        Assert.Equal(-2, Micros.From(NodaConstants.UnixEpoch - Duration.FromNanoseconds(1001)));
        Assert.Equal(Instant.FromUnixTimeTicks(-10), Micros.ToInstant(-1));
    }

    static void Reach(Type type, HashSet<Type> reached)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            type = inner;
        }

        foreach (var argument in type.GetGenericArguments())
        {
            Reach(argument, reached);
        }

        if (type.Assembly != typeof(Chain).Assembly && type.Assembly != typeof(StoredClock).Assembly || !reached.Add(type))
        {
            return;
        }

        foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Reach(part.PropertyType, reached);
        }

        foreach (var kind in Derived(type))
        {
            Reach(kind, reached);
        }
    }

    static IEnumerable<Type> Derived(Type type) => type.Assembly.GetTypes().Where(t => !t.IsAbstract && t != type && t.IsAssignableTo(type));
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Conversation;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class PeopleTextsAndInstallationTests
{
    [Theory, EachDatabase]
    public async Task New_time_off_replaces_the_old_and_can_be_taken_back(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var (week, day) = (new TimeOff(new(2026, 12, 21), new(2026, 12, 31)), new TimeOff(new(2026, 11, 25), new(2026, 11, 25)));
        await db.Write(s =>
        {
            s.People.SetAway(Ana, week, Nine);
            s.People.SetAway(Omar, week, Nine);
            s.People.SetAway(Ana, day, At(1));
        });
        var away = await db.Read(s => s.People.Away());
        Assert.Equal([day], away[Ana]);
        Assert.Equal([week], away[Omar]);
        await db.Write(s => s.People.SetAway(Ana, null, At(2)));
        Assert.Equal([Omar], (await db.Read(s => s.People.Away())).Keys);
    }

    [Theory, EachDatabase]
    public async Task A_person_is_welcomed_once(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.People.SetUnreachable(Ana, "blocked", Nine));
        Assert.True(await db.Write(s => s.People.Welcome(Ana, Nine)));
        Assert.False(await db.Write(s => s.People.Welcome(Ana, At(1))));
        Assert.Equal([Ana], await db.Read(s => s.People.Welcomed()));
        Assert.True(await db.Write(s => s.People.Welcome(Omar, Nine)));
    }

    [Theory, EachDatabase]
    public async Task A_person_is_unreachable_until_they_write(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.People.SetUnreachable(Ana, "blocked", Nine));
        await db.Write(s => s.People.SetUnreachable(Omar, "left", Nine));
        Assert.Equal([Ana, Omar], (await db.Read(s => s.People.Unreachable())).OrderBy(id => id.Value));
        await db.Write(s => s.People.SetUnreachable(Ana, null, At(1)));
        Assert.Equal([Omar], await db.Read(s => s.People.Unreachable()));
    }

    [Theory, EachDatabase]
    public async Task A_text_is_found_for_the_one_whose_words_it_is(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Texts.Add(new("t-1"), Ana, "Acme", At(1)));
        Assert.Equal("Acme", await db.Read(s => s.Texts.Of(Ana, new("t-1"))));
        Assert.Null(await db.Read(s => s.Texts.Of(Omar, new("t-1"))));
        Assert.Null(await db.Read(s => s.Texts.Of(Ana, new("t-2"))));
    }

    [Theory, EachDatabase]
    public async Task What_has_expired_is_forgotten_and_nothing_else(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Texts.Add(new("t-old"), Ana, "Acme", At(1));
            s.Texts.Add(new("t-new"), Ana, "Beta", At(3));
            foreach (var (key, at) in new[] { ("old", Nine), ("new", At(3)), ("waiting", Nine) })
            {
                s.Inbox.Add(new(key, Ana, new Act.Wrote("hello"), "person/ana", at));
                if (key != "waiting")
                {
                    s.Inbox.Handled(key, Core.Delivery.Reply.None, at);
                }
            }

            s.CheckIns.Save(new(Ana, new(2025, 10, 1), Nine));
            s.CheckIns.Save(new(Ana, new(2026, 11, 23), Nine));
        });
        Assert.Equal((1, 1, 1), await db.Write(s => (s.Texts.Forget(At(2)), s.Inbox.ForgetHandled(At(2)), s.CheckIns.ForgetBefore(new(2025, 11, 1)))));
        Assert.Equal("Beta", Assert.Single(await db.Read(s => s.Texts.Find([new("t-old"), new("t-new")]))).Value);
        Assert.Equal(["new", "waiting"], (await db.Read(s => s.Inbox.From(Ana, 9))).Select(row => row.Key).Order());
        Assert.Equal(new LocalDate(2026, 11, 23), Assert.Single(await db.Read(s => s.CheckIns.Recent(Ana, 9))).Date);
    }

    [Theory, EachDatabase]
    public async Task A_text_is_written_once_and_missing_ones_are_left_out(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Texts.Add(new("t-1"), Ana, "Acme", At(10));
            s.Texts.Add(new("t-1"), Ana, "Apex", At(10));
            s.Texts.Add(new("t-2"), Omar, "SSO 👋🏽 שלום", At(10));
        });
        var texts = await db.Read(s => s.Texts.Find([new("t-1"), new("t-2"), new("t-2"), new("t-3")]));
        Assert.Equal(2, texts.Count);
        Assert.Equal("Acme", texts[new("t-1")]);
        Assert.Equal("SSO 👋🏽 שלום", texts[new("t-2")]);
        Assert.Empty(await db.Read(s => s.Texts.Find([])));
    }

    [Theory, EachDatabase]
    public async Task Any_text_that_people_can_paste_can_be_stored(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Texts.Add(new("t-1"), Ana, "a\0b\ud83dc 'quoted' \"twice\" \u202Eback", At(10)));
        Assert.Equal("a\ufffdb\ufffdc 'quoted' \"twice\" \u202Eback", (await db.Read(s => s.Texts.Find([new("t-1")])))[new("t-1")]);
        var odd = Wrote("e-1", text: "a\0b");
        await db.Write(s => s.Inbox.Add(odd));
        Assert.Equal(odd, await db.Read(s => s.Inbox.Find("e-1")));
    }

    [Theory, EachDatabase]
    public async Task Thousands_of_texts_are_found_at_once(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        TextId[] ids = [.. Enumerable.Range(0, 1_201).Select(n => new TextId($"t-{n}"))];
        await db.Write(s => Array.ForEach(ids, id => s.Texts.Add(id, Ana, id.Value, Nine)));
        Assert.Equal(ids.Length, (await db.Read(s => s.Texts.Find(ids))).Count);
    }

    [Theory, EachDatabase]
    public async Task The_clock_and_the_applied_configuration_are_kept(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Installation.Clock()));
        Assert.Null(await db.Read(s => s.Installation.Configuration()));
        Assert.Null(await db.Read(s => s.Installation.ConfigurationHash()));
        await db.Write(s =>
        {
            s.Installation.SetClock(new(ClockMode.Real, Nine));
            s.Installation.SetClock(new(ClockMode.Simulated, At(15) + Duration.FromNanoseconds(10)));
            s.Installation.SetConfiguration(new(1, "one", Nine));
            s.Installation.SetConfiguration(new(2, "two", At(1)));
        });
        Assert.Equal(new StoredClock(ClockMode.Simulated, At(15)), await db.Read(s => s.Installation.Clock()));
        Assert.Equal(new ConfigurationRevision(2, "two", At(1)), await db.Read(s => s.Installation.Configuration()));
    }

    [Theory, EachDatabase]
    public async Task Only_the_newest_configuration_keeps_its_form(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var first = new ConfigurationRevision(1, "one", Nine) { Form = """{"a.yaml":"version: 1\n"}""", Who = "lena", Changes = new(3, 0, 1, 0, 0) };
        var second = new ConfigurationRevision(2, "two", At(1)) { Form = """{"a.yaml":"é 'quoted'"}""", Who = "the folder at /etc/nudge", Changes = new(1, 2, 3, 4, 5) };
        await db.Write(s => s.Installation.SetConfiguration(first));
        Assert.Equal(first, await db.Read(s => s.Installation.Configuration()));

        await db.Write(s => s.Installation.SetConfiguration(second));

        Assert.Equal([second, first with { Form = null }], await db.Read(s => s.Installation.Configurations()));
        Assert.Equal(second, await db.Read(s => s.Installation.Configuration()));
        Assert.Equal("two", await db.Read(s => s.Installation.ConfigurationHash()));
    }

    [Theory, EachDatabase]
    public async Task What_was_refused_is_noted_at_the_newest_configuration_and_over_with_the_next(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Installation.SetConfiguration(new(1, "one", Nine));
            s.Installation.SetConfiguration(new(2, "two", Nine));
            s.Installation.SetRefused("bad");
        });
        Assert.Equal(["bad", null], (await db.Read(s => s.Installation.Configurations())).Select(revision => revision.Refused));

        await db.Write(s => s.Installation.SetRefused(null));
        Assert.Null((await db.Read(s => s.Installation.Configuration()))!.Refused);
        await db.Write(s => s.Installation.SetRefused("bad"));
        await db.Write(s => s.Installation.SetConfiguration(new(3, "three", Nine)));
        Assert.Null((await db.Read(s => s.Installation.Configuration()))!.Refused);
    }

    [Theory, EachDatabase]
    public async Task A_configuration_number_is_given_once(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Installation.SetConfiguration(new(1, "one", Nine)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Write(s => s.Installation.SetConfiguration(new(1, "other", Nine))));
        Assert.Equal("one", (await db.Read(s => s.Installation.Configuration()))!.Hash);
    }
}

using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class DirectoryStoreTests
{
    static readonly WorkspaceId Main = new("main");
    static readonly WorkspaceId Other = new("other");
    static readonly TeamId Berlin = new("berlin");

    [Theory, EachDatabase]
    public async Task An_account_comes_back_as_it_was_saved_last(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var first = Account(Main, "U1", Ana) with { Name = "Ana Moreno", Zone = "Europe/Berlin", DoNotDisturb = new(Nine, At(1)) };
        var second = Account(Other, "U1", Ana) with { State = AccountState.Guest };
        await db.Write(s =>
        {
            s.Directory.Save(Account(Main, "U0", Ana));
            s.Directory.Save(first);
            s.Directory.Save(second);
            s.Directory.Save(Account(Main, "U2", Omar));
            s.Directory.Remove(Main, Omar);
        });

        Assert.Equal([first, second], await db.Read(s => s.Directory.Accounts()));
    }

    [Theory, EachDatabase]
    public async Task Channels_and_members_of_one_workspace_are_replaced_and_no_others(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Directory.SetChannels(Main, [new(Main, Berlin, "C1"), new(Main, new("york"), "C2")]);
            s.Directory.SetChannels(Other, [new(Other, Berlin, "C3")]);
            s.Directory.SetMembers(Main, [new(Main, Berlin, Ana), new(Main, Berlin, Omar)]);
            s.Directory.SetMembers(Other, [new(Other, Berlin, Ana)]);
        });
        await db.Write(s =>
        {
            s.Directory.SetChannels(Main, [new(Main, Berlin, "C4")]);
            s.Directory.SetMembers(Main, [new(Main, Berlin, Omar)]);
        });

        Assert.Equal([new(Main, Berlin, "C4"), new TeamChannel(Other, Berlin, "C3")], await db.Read(s => s.Directory.Channels()));
        Assert.Equal([new(Main, Berlin, Omar), new GroupMember(Other, Berlin, Ana)], await db.Read(s => s.Directory.Members()));
    }

    [Theory, EachDatabase]
    public async Task The_version_tells_contents_apart_and_nothing_else(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Directory.Version()));

        var first = await Version(s => s.Directory.Save(Account(Main, "U1", Ana)));
        Assert.Equal(first, await Version(s => s.Directory.Save(Account(Main, "U1", Ana) with { UpdatedAt = At(5), DoNotDisturb = new(Nine, At(1)) })));
        string[] others =
        [
            await Version(s => s.Directory.Save(Account(Main, "U1", Ana) with { Zone = "Asia/Kolkata" })),
            await Version(s => s.Directory.SetChannels(Main, [new(Main, Berlin, "C1")])),
            await Version(s => s.Directory.SetMembers(Main, [new(Main, Berlin, Ana)])),
            await Version(s => s.Directory.Save(Account(Main, "U1", Ana) with { State = AccountState.Left })),
        ];
        Assert.Equal(5, others.Append(first).Distinct().Count());

        async Task<string> Version(Action<IStores> change) => (await db.Write(s =>
        {
            change(s);
            s.Directory.Stamp();
            return s.Directory.Version();
        }))!;
    }

    [Theory, EachDatabase]
    public async Task Of_two_windows_in_which_somebody_is_left_alone_the_one_that_ends_later_counts(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Directory.Save(Account(Main, "U1", Ana));
            s.Directory.Save(Account(Other, "U2", Ana));
            s.Directory.Save(Account(Main, "U3", Omar));
            s.Directory.SetDoNotDisturb(Main, "U1", new(Nine, At(1)));
            s.Directory.SetDoNotDisturb(Other, "U2", new(Nine, At(2)));
            s.Directory.SetDoNotDisturb(Main, "U3", new(Nine, At(2)));
            s.Directory.SetDoNotDisturb(Main, "U3", null);
            s.Directory.SetDoNotDisturb(Main, "U9", new(Nine, At(2)));
        });

        var windows = await db.Read(s => s.People.DoNotDisturb());

        Assert.Equal(new Interval(Nine, At(2)), Assert.Single(windows, window => window.Key == Ana).Value);
        Assert.Single(windows);
    }

    static Account Account(WorkspaceId workspace, string id, PersonId person) => new(workspace, id, person, null, null, AccountState.Active, null, Nine);
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests.Live;

/// <summary>A folder that changes under a running bot.</summary>
public sealed class LiveManifestTests : IDisposable
{
    const string Nia = "  nia: {name: Nia Petrova, zone: Europe/Berlin}\n";

    readonly LiveBot live = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_folder_is_in_force_once_two_looks_found_it_the_same()
    {
        await using var host = await live.Start();
        live.Write(LiveBot.Manifest.Replace("teams:\n", Nia + "teams:\n", StringComparison.Ordinal).Replace("{ana: }", "{ana: , nia: }", StringComparison.Ordinal));

        await live.Look();
        Assert.Equal(1, (await live.InForce()).Number);
        Assert.False(host.Company.People.ContainsKey(new("nia")));
        await live.Look();

        var inForce = await live.InForce();
        Assert.Equal((2, $"the folder at {live.Folder}"), (inForce.Number, inForce.Who));
        Assert.Equal(new(1, 0, 0, 0, 1), inForce.Changes);
        Assert.True(host.Company.People.ContainsKey(new("nia")));
        Assert.NotEmpty(await live.Read(stores => stores.CheckIns.Open(new("nia"))));
        Assert.Empty(await live.Told());
        await live.Look();
        await live.Look();
        Assert.Equal(2, (await live.InForce()).Number);
    }

    [Fact]
    public async Task A_folder_that_keeps_changing_is_left_alone()
    {
        await using var host = await live.Start();
        for (var i = 0; i < 4; i++)
        {
            live.Write($"{LiveBot.Manifest}# {i.ToString(CultureInfo.InvariantCulture)}\n");
            await live.Look();
        }

        Assert.Equal(1, (await live.InForce()).Number);
    }

    [Fact]
    public async Task An_invalid_folder_changes_nothing_and_the_admins_read_of_it_once_and_again_when_it_is_right()
    {
        await using var host = await live.Start();
        live.Write(LiveBot.Manifest.Replace("leader: lena", "leader: nobody", StringComparison.Ordinal));

        await live.LookTwice();

        var told = Assert.Single(await live.Told());
        Assert.Contains("one error", told, StringComparison.Ordinal);
        Assert.Contains("m.yaml:10:13 M301", told, StringComparison.Ordinal);
        Assert.Contains("the bot goes on with what it had", told, StringComparison.Ordinal);
        Assert.Equal(1, (await live.InForce()).Number);
        live.Time.Forward(TimeSpan.FromMinutes(2));
        await live.LookTwice();
        Assert.Single(await live.Told());

        live.Write(LiveBot.Manifest + "# mended\n");
        await live.LookTwice();

        Assert.Equal("The manifest is in force as it stands in its folder now.", (await live.Told())[1]);
        Assert.Equal(2, (await live.InForce()).Number);
    }

    [Fact]
    public async Task A_mistake_that_is_taken_back_leaves_what_was_in_force()
    {
        await using var host = await live.Start();
        live.Write("version: 1\n");
        await live.LookTwice();

        live.Write(LiveBot.Manifest);
        await live.LookTwice();

        Assert.Equal(2, (await live.Told()).Length);
        var inForce = await live.InForce();
        Assert.Equal((1, null), (inForce.Number, inForce.Refused));
    }

    [Fact]
    public async Task What_cannot_change_while_the_bot_runs_waits_for_a_restart_with_everything_that_came_with_it()
    {
        var second = LiveBot.Manifest.Replace("people:\n", "workspaces: {home: {platform: local}, second: {platform: local}}\npeople:\n" + Nia, StringComparison.Ordinal);
        await using (var host = await live.Start())
        {
            live.Write(second);
            await live.LookTwice();
            await live.LookTwice();

            var told = Assert.Single(await live.Told());
            Assert.Contains("workspaces", told, StringComparison.Ordinal);
            Assert.Contains("restart the bot", told, StringComparison.Ordinal);
            Assert.False(host.Company.People.ContainsKey(new("nia")));
        }

        await using var restarted = await live.Start();

        Assert.True(restarted.Company.People.ContainsKey(new("nia")));
        Assert.Equal((2, Environment.UserName), ((await live.InForce()).Number, (await live.InForce()).Who));
        Assert.Equal(2, (await live.Told()).Length);
    }

    [Fact]
    public async Task What_was_in_force_before_can_be_again()
    {
        await using var host = await live.Start();
        live.Write(LiveBot.Manifest.Replace("Nord", "South", StringComparison.Ordinal));
        await live.LookTwice();
        Assert.Equal("South", host.Company.Name);

        live.Write(LiveBot.Manifest);
        await live.LookTwice();

        Assert.Equal("Nord", host.Company.Name);
        Assert.Equal(3, (await live.InForce()).Number);
    }

    [Fact]
    public async Task A_running_bot_looks_every_five_seconds()
    {
        await using var host = await live.Start();
        using var loop = ActivatorUtilities.CreateInstance<ManifestLoop>(host.Services);
        await host.Start(Cancellation);
        await loop.StartAsync(Cancellation);
        live.Write(LiveBot.Manifest.Replace("Nord", "South", StringComparison.Ordinal));
        for (var look = 0; look < 2; look++)
        {
            Assert.True(await live.Time.Waited(TimeSpan.FromSeconds(5.1)) > TimeSpan.FromSeconds(4.9));
            live.Time.Forward(TimeSpan.FromSeconds(5));
        }

        await live.Time.Waited(TimeSpan.FromSeconds(5.1));

        Assert.Equal("South", host.Company.Name);
        await loop.StopAsync(Cancellation);
        await host.Stop(Cancellation);
    }

    public void Dispose() => live.Dispose();
}

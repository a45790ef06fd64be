using NodaTime;
using Teams.Tests.Bot;

namespace Teams.Tests.Inbound;

/// <summary>When the keys are asked for: seldom, whatever forged tokens name, and in time for new ones.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;
    int said;

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        bot = await ListeningBot.Start(connector, inbound);
        bot.Knows(Activities.Ana, TheCompany.Ana);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    async Task<int> Says(KeyPair key) => (await connector.Brings(bot, Activities.Message("2 new", $"m-{++said}"), new Token(key, bot.Wall.Now))).Status;

    Task<int> Says() => Says(connector.Key);

    [Fact]
    public async Task One_look_is_enough_for_many()
    {
        for (var i = 0; i < 5; i++)
        {
            bot.Wall.Now += Duration.FromMinutes(1);
            Assert.Equal(200, await Says());
        }

        Assert.Equal(1, connector.Asked);
    }

    [Fact]
    public async Task A_thousand_forged_names_of_keys_make_one_look()
    {
        using var forger = new KeyPair("key-1", "msteams");
        Assert.Equal(200, await Says());
        bot.Wall.Now += Duration.FromMinutes(6);
        for (var i = 0; i < 1000; i++)
        {
            var token = new Token(forger, bot.Wall.Now) { KeyId = $"forged-{i}" };
            Assert.Equal(401, (await connector.Brings(bot, Activities.Message("2 new"), token)).Status);
        }

        Assert.Equal(2, connector.Asked);
        bot.Wall.Now += Duration.FromMinutes(4);
        Assert.Equal(401, (await connector.Brings(bot, Activities.Message("2 new"), new Token(forger, bot.Wall.Now) { KeyId = "forged" })).Status);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task What_cannot_be_ours_makes_no_look_at_all()
    {
        using var forger = new KeyPair("forged", "msteams");
        var token = new Token(forger, bot.Wall.Now);
        foreach (var wrong in new[] { token with { Audience = "x" }, token with { Issuer = "x" }, token with { Until = bot.Wall.Now - Duration.FromHours(1) }, token with { Algorithm = "HS256" } })
        {
            Assert.Equal(401, (await connector.Brings(bot, Activities.Message("2 new"), wrong)).Status);
        }

        Assert.Equal(0, connector.Asked);
    }

    [Fact]
    public async Task A_new_key_is_found_when_it_is_first_used()
    {
        Assert.Equal(200, await Says());
        using var next = new KeyPair("key-2", "msteams");
        connector.Shown.Add(next);
        Assert.Equal(401, await Says(next));
        bot.Wall.Now += Duration.FromMinutes(5);
        Assert.Equal(200, await Says(next));
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task Twice_a_day_they_are_looked_at_without_anybody_waiting_and_a_withdrawn_key_signs_nothing_more()
    {
        using var withdrawn = new KeyPair("key-0", "msteams");
        connector.Shown.Add(withdrawn);
        var token = new Token(withdrawn, bot.Wall.Now) { Until = bot.Wall.Now + Duration.FromHours(24) };
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new", "w-1"), token)).Status);
        connector.Shown.Remove(withdrawn);
        var held = new TaskCompletionSource();
        connector.Until = held.Task;
        bot.Wall.Now += Duration.FromHours(12);
        Assert.Equal(200, await Says());
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new", "w-2"), token)).Status);
        held.SetResult();
        var status = 200;
        // Nothing tells when they have been looked at.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var i = 3; status == 200 && !patience.IsCancellationRequested; i++)
        {
            status = (await connector.Brings(bot, Activities.Message("2 new", $"w-{i}"), token)).Status;
        }

        Assert.Equal(401, status);
        Assert.Equal(2, connector.Asked);
    }

    [Fact]
    public async Task While_they_cannot_be_fetched_the_connector_is_to_come_again()
    {
        connector.IsDown = true;
        Assert.Equal(503, await Says());
        var asked = connector.Asked;
        connector.IsDown = false;
        Assert.Equal(503, await Says());
        Assert.Equal(asked, connector.Asked);
        bot.Wall.Now += Duration.FromSeconds(30);
        Assert.Equal(200, await Says());
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task Old_keys_last_while_new_ones_cannot_be_fetched_but_not_for_more_than_a_day()
    {
        Assert.Equal(200, await Says());
        connector.IsDown = true;
        bot.Wall.Now += Duration.FromHours(24);
        Assert.Equal(200, await Says());
        bot.Wall.Now += Duration.FromSeconds(1);
        Assert.Equal(503, await Says());
    }

    [Fact]
    public async Task Keys_of_another_issuer_are_not_taken()
    {
        connector.SaysIssuer = "https://elsewhere.example";
        Assert.Equal(503, await Says());
    }
}

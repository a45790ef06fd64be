using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using Teams.Tests.Bot;

namespace Teams.Tests.Inbound;

/// <summary>Whoever is not the Connector gets a 401, whoever is but speaks for others a 403, and nothing that they say is done.</summary>
public sealed class TokenAttacksTests : IAsyncLifetime
{
    readonly ScriptedInbound inbound = new();
    TheConnector connector = null!;
    ListeningBot bot = null!;

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

    Token Good => new(connector.Key, bot.Wall.Now);

    async Task Refuses(int status, Token token, JsonNode? activity = null)
    {
        Assert.Equal((status, ""), await connector.Brings(bot, activity ?? Activities.Message("2 new"), token));
        Assert.Empty(inbound.Got);
    }

    async Task RefusesHeader(string? authorization)
    {
        Assert.Equal((401, ""), await connector.Brings(bot, Activities.Message("2 new").ToJsonString(), authorization));
        Assert.Empty(inbound.Got);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task What_the_connector_signed_is_taken(string algorithm)
    {
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("2 new"), Good with { Algorithm = algorithm }));
        Assert.Equal(new Act.Wrote("2 new"), inbound.Act);
    }

    [Fact]
    public Task Without_a_token_it_is_nobodys() => RefusesHeader(null);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic YTpi")]
    public Task What_is_no_token_is_refused(string authorization) => RefusesHeader(authorization);

    [Fact]
    public Task Under_another_scheme_it_is_refused() => RefusesHeader($"Token {Good}");

    [Fact]
    public Task With_something_behind_it_it_is_refused() => RefusesHeader($"Bearer {Good} {Good}");

    [Fact]
    public Task Two_tokens_in_one_header_are_refused() => RefusesHeader($"Bearer {Good}, Bearer {Good}");

    [Fact]
    public Task A_token_of_any_length_is_not_looked_at() => RefusesHeader($"Bearer {Good}{new string('a', 9000)}");

    [Theory]
    [InlineData("https://api.botframework.example/")]
    [InlineData("https://sts.windows.net/11111111-1111-1111-1111-111111111111/")]
    [InlineData("")]
    [InlineData(null)]
    public Task Of_another_issuer_it_is_refused(string? issuer) => Refuses(401, Good with { Issuer = issuer });

    [Theory]
    [InlineData("00000000-0000-0000-0000-0000000000b1")]
    [InlineData("api://00000000-0000-0000-0000-0000000000b0")]
    [InlineData("")]
    [InlineData(null)]
    public Task For_another_bot_it_is_refused(string? audience) => Refuses(401, Good with { Audience = audience });

    [Fact]
    public Task For_us_and_another_it_is_refused() => Refuses(401, Good with { Audience = new JsonArray(TheConnector.AppId, "00000000-0000-0000-0000-0000000000b1") });

    [Fact]
    public async Task By_a_key_that_nobody_shows_it_is_refused()
    {
        using var other = new KeyPair("key-9", "msteams");
        await Refuses(401, new(other, bot.Wall.Now));
    }

    [Fact]
    public async Task By_another_key_under_a_known_name_it_is_refused()
    {
        using var other = new KeyPair(connector.Key.Id, "msteams");
        await Refuses(401, new(other, bot.Wall.Now));
    }

    [Fact]
    public Task Without_the_name_of_its_key_it_is_refused() => Refuses(401, Good with { KeyId = null });

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    public async Task Unsigned_it_is_refused(string algorithm)
    {
        await Refuses(401, Good with { Algorithm = algorithm, Signature = _ => [] });
        await Refuses(401, Good with { Algorithm = algorithm });
    }

    [Fact]
    public async Task Signed_with_the_public_key_as_if_it_were_a_secret_it_is_refused()
    {
        var shown = connector.Key.Public;
        var secrets = new[]
        {
            Base64Url.DecodeFromChars(shown["n"]!.GetValue<string>()),
            connector.Key.Rsa.ExportSubjectPublicKeyInfo(),
            Encoding.UTF8.GetBytes(connector.Key.Rsa.ExportSubjectPublicKeyInfoPem()),
            Encoding.UTF8.GetBytes(shown.ToJsonString()),
        };
        foreach (var secret in secrets)
        {
            await Refuses(401, Good with { Algorithm = "HS256", Signature = signed => HMACSHA256.HashData(secret, signed) });
        }
    }

    [Theory]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("RSA-OAEP")]
    public Task In_a_way_that_the_connector_never_uses_it_is_refused(string algorithm) => Refuses(401, Good with { Algorithm = algorithm });

    [Fact]
    public async Task With_one_bit_of_its_signature_changed_it_is_refused()
    {
        await Refuses(401, Good with { Signature = signed => Flipped(connector.Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) });
        static byte[] Flipped(byte[] signature) => [.. signature[..^1], (byte)(signature[^1] ^ 1)];
    }

    [Fact]
    public async Task With_other_claims_under_a_good_signature_it_is_refused()
    {
        var (good, other) = (Good.ToString().Split('.'), (Good with { ServiceUrl = "https://elsewhere.teams.example/" }).ToString().Split('.'));
        await RefusesHeader($"Bearer {good[0]}.{other[1]}.{good[2]}");
    }

    [Fact]
    public async Task After_its_time_it_is_refused()
    {
        var token = Good with { From = bot.Wall.Now - Duration.FromHours(2), Until = bot.Wall.Now - Duration.FromMinutes(5) - Duration.FromSeconds(1) };
        await Refuses(401, token);
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"), token with { Until = bot.Wall.Now - Duration.FromMinutes(5) })).Status);
    }

    [Fact]
    public async Task Before_its_time_it_is_refused()
    {
        var token = Good with { From = bot.Wall.Now + Duration.FromMinutes(5) + Duration.FromSeconds(1) };
        await Refuses(401, token);
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"), token with { From = bot.Wall.Now + Duration.FromMinutes(5) })).Status);
    }

    [Fact]
    public Task That_never_ends_it_is_refused() => Refuses(401, Good with { Until = null });

    [Fact]
    public async Task That_was_good_an_hour_ago_and_is_remembered_it_is_refused()
    {
        var token = Good;
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"), token)).Status);
        bot.Wall.Now += Duration.FromMinutes(66);
        Assert.Equal(401, (await connector.Brings(bot, Activities.Message("3 new", "m-2"), token)).Status);
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task By_a_key_that_is_not_endorsed_for_Teams_it_is_refused()
    {
        using var other = new KeyPair("key-2", "webchat", "MSTEAMS");
        using var bare = new KeyPair("key-3");
        connector.Shown.AddRange([other, bare]);
        await Refuses(403, new(other, bot.Wall.Now));
        await Refuses(403, new(bare, bot.Wall.Now));
    }

    [Fact]
    public Task About_another_channel_of_the_connector_it_is_refused() => Refuses(403, Good, Activities.Message("2 new").With("channelId", "webchat"));

    [Theory]
    [InlineData("https://smba.example/amer/")]
    [InlineData("https://smba.example/emea")]
    [InlineData("")]
    [InlineData(null)]
    public Task For_another_service_it_is_refused(string? url) => Refuses(403, Good with { ServiceUrl = url });

    [Fact]
    public async Task However_its_service_is_written_it_is_the_same()
    {
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"), Good with { ServiceUrl = "HTTPS://SMBA.example/EMEA/" })).Status);
        Assert.Single(inbound.Got);
    }

    [Theory]
    [InlineData("https://collects.example/")]
    [InlineData("http://smba.example/emea/")]
    [InlineData("https://smba.example:8443/emea/")]
    [InlineData("https://smba.example@collects.example/")]
    [InlineData("https://smba.example.collects.example/")]
    [InlineData("https://xsmba.example/")]
    [InlineData("https://teams.example/")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("//smba.example/emea/")]
    public async Task Where_our_token_may_not_go_nobody_speaks_from(string url)
    {
        await Refuses(403, Good with { ServiceUrl = url }, Activities.Message("2 new").With("serviceUrl", url));
        Assert.Null(bot.Workspace.Conversations.Personal(Activities.Ana));
    }

    [Fact]
    public async Task About_another_tenant_it_is_refused()
    {
        const string Other = "22222222-2222-2222-2222-222222222222";
        var (both, one, none) = (Activities.Message("2 new"), Activities.Message("2 new"), Activities.Message("2 new"));
        both["conversation"]!["tenantId"] = Other;
        both["channelData"]!["tenant"]!["id"] = Other;
        one["channelData"]!["tenant"]!["id"] = Other;
        ((JsonObject)none["conversation"]!).Remove("tenantId");
        none.Remove("channelData");
        foreach (var activity in new[] { both, one, none })
        {
            await Refuses(403, Good, activity);
        }
    }

    [Fact]
    public Task To_another_bot_it_is_refused() => Refuses(403, Good, Activities.Message("2 new").With("recipient", new JsonObject { ["id"] = "28:00000000-0000-0000-0000-0000000000b1" }));

    [Fact]
    public async Task With_a_body_of_another_conversation_it_is_refused()
    {
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"))).Status);
        var forged = Activities.Message("3 new", "m-2").With("from", new JsonObject { ["id"] = "29:user-omar", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000a2" });
        bot.Knows("00000000-0000-0000-0000-0000000000a2", TheCompany.Omar);
        Assert.Equal((403, ""), await connector.Brings(bot, forged, Good));
        Assert.Single(inbound.Got);
        Assert.Equal(Activities.Chat, bot.Workspace.Conversations.Personal(Activities.Ana)!.ConversationId);
        Assert.Null(bot.Workspace.Conversations.Personal("00000000-0000-0000-0000-0000000000a2"));
    }

    [Fact]
    public async Task What_is_checked_of_each_activity_is_checked_under_a_remembered_token_too()
    {
        var token = Good;
        Assert.Equal(200, (await connector.Brings(bot, Activities.Message("2 new"), token)).Status);
        Assert.Equal(403, (await connector.Brings(bot, Activities.Message("3 new", "m-2").With("serviceUrl", "https://smba.example/amer/"), token)).Status);
        Assert.Equal(403, (await connector.Brings(bot, Activities.Message("3 new", "m-2").With("channelId", "webchat"), token)).Status);
        Assert.Single(inbound.Got);
    }

    [Fact]
    public async Task The_log_says_why_and_nothing_that_was_sent()
    {
        await Refuses(401, Good with { Issuer = "https://evil.example" });
        var line = Assert.Single(bot.Logs.Lines, line => line.Contains("refused", StringComparison.Ordinal));
        Assert.DoesNotContain("evil", line, StringComparison.Ordinal);
        await Refuses(401, Good with { Issuer = "https://evil.example" });
        Assert.Single(bot.Logs.Lines, line => line.Contains("refused", StringComparison.Ordinal));
    }
}

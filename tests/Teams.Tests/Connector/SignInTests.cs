using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Connector.Tokens;
using static Teams.Tests.Connector.Scripted;

namespace Teams.Tests.Connector;

public sealed class SignInTests
{
    const string AppId = "00000000-0000-0000-0000-0000000000b0";
    const string Tenant = "11111111-1111-1111-1111-111111111111";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_is_shown_to_the_bots_own_tenant_and_asks_for_the_Connector()
    {
        var login = new Scripted(_ => Token("t-1"));
        Assert.Equal("t-1", Value(await As(new TeamsCredential.Secret("s~1"), login).Get(null, Cancellation)));
        var (address, _, body) = Assert.Single(login.Asked);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        var form = System.Web.HttpUtility.ParseQueryString(body);
        Assert.Equal(("client_credentials", AppId, "s~1"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains("https://api.botframework.com/.default", form["scope"]!.Split(' '));
    }

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    public async Task A_certificate_signs_for_the_bot_and_is_shown_along(string name)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            var shown = await Certificate(file);
            var login = new Scripted(_ => Token("t-1"));
            Assert.Equal("t-1", Value(await As(new TeamsCredential.Certificate(file), login).Get(null, Cancellation)));
            var assertion = System.Web.HttpUtility.ParseQueryString(Assert.Single(login.Asked).Body)["client_assertion"]!;
            var token = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(assertion);
            Assert.Equal((AppId, AppId), (token.Issuer, token.Subject));
            Assert.Contains(shown, Text(token.EncodedHeader), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_a_refusal_that_says_so_and_stops_nothing_else()
    {
        var login = new Scripted(_ => Token("t-1"));
        var tokens = As(new TeamsCredential.Certificate(Path.Combine(Path.GetTempPath(), "salesnudge-nowhere.pfx")), login);
        Assert.Equal(new AccessToken.Refused(MsalTokens.NoCertificate), await tokens.Get(null, Cancellation));
        Assert.Empty(login.Asked);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_for_a_resource_and_not_a_scope()
    {
        var machine = new Scripted(request => request.RequestUri!.Query.Contains("resource=", StringComparison.Ordinal)
            ? Said(HttpStatusCode.OK, $$"""{"access_token":"t-1","expires_on":"{{DateTimeOffset.UnixEpoch.AddYears(80).ToUnixTimeSeconds()}}","resource":"https://api.botframework.com","token_type":"Bearer","client_id":"{{AppId}}"}""")
            : Said(HttpStatusCode.BadRequest, """{"error":"invalid_request"}"""));
        Assert.Equal("t-1", Value(await As(new TeamsCredential.ManagedIdentity(), machine).Get(null, Cancellation)));
        var asked = System.Web.HttpUtility.ParseQueryString(machine.Asked.Last().Address.Query);
        Assert.Equal(("https://api.botframework.com", AppId), (asked["resource"], asked["client_id"]));
    }

    [Fact]
    public async Task Microsofts_test_client_is_told_nothing() => Assert.Null(Value(await As(new TeamsCredential.None(), new Scripted(_ => throw new InvalidOperationException())).Get(null, Cancellation)));

    [Fact]
    public async Task A_token_is_asked_for_once_while_it_lasts_however_many_want_it()
    {
        var login = new Scripted(_ => Token("t-1"));
        var tokens = As(new TeamsCredential.Secret("s"), login);
        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.Get(null, Cancellation).AsTask()));
        Assert.All(given, one => Assert.Equal("t-1", Value(one)));
        Assert.Single(login.Asked);
    }

    [Fact]
    public async Task Many_who_were_refused_with_the_same_token_ask_for_one_new_one()
    {
        var made = 0;
        var login = new Scripted(_ => Token($"t-{Interlocked.Increment(ref made)}"));
        var tokens = As(new TeamsCredential.Secret("s"), login);
        var old = Value(await tokens.Get(null, Cancellation));
        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.Get(old, Cancellation).AsTask()));
        Assert.All(given, one => Assert.Equal("t-2", Value(one)));
        Assert.Equal("t-2", Value(await tokens.Get(old, Cancellation)));
        Assert.Equal(2, login.Asked.Count);
    }

    [Fact]
    public async Task A_no_of_Microsofts_carries_its_code_and_not_the_secret()
    {
        var login = new Scripted(_ => Said(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}"""));
        Assert.Equal(new AccessToken.Refused("invalid_client"), await As(new TeamsCredential.Secret("s~very-secret"), login).Get(null, Cancellation));
    }

    [Fact]
    public async Task What_was_refused_once_is_asked_again()
    {
        var asked = 0;
        var login = new Scripted(_ => asked++ == 0 ? Said(HttpStatusCode.BadRequest, """{"error":"unauthorized_client"}""") : Token("t-1"));
        var tokens = As(new TeamsCredential.Secret("s"), login);
        Assert.IsType<AccessToken.Refused>(await tokens.Get(null, Cancellation));
        Assert.Equal("t-1", Value(await tokens.Get(null, Cancellation)));
    }

    [Fact]
    public async Task Who_gives_no_answer_is_asked_again_later() =>
        Assert.IsType<AccessToken.NotNow>(await As(new TeamsCredential.Secret("s"), new Scripted(_ => throw new HttpRequestException("reset"))).Get(null, Cancellation));

    [Fact]
    public void Neither_a_token_nor_a_secret_is_ever_written_out()
    {
        Assert.DoesNotContain("t-1", new AccessToken.Given("t-1").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s~1", new TeamsCredential.Secret("s~1").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s~1", Options(new TeamsCredential.Secret("s~1")).ToString(), StringComparison.Ordinal);
    }

    static IAccessTokens As(TeamsCredential credential, Scripted login) => SignIn.As(Options(credential), login);

    static TeamsWorkspaceOptions Options(TeamsCredential credential) => new(new("main"), AppId, Tenant, credential, TeamsCloud.Public);

    static string? Value(AccessToken token) => Assert.IsType<AccessToken.Given>(token).Value;

    static string Text(string encoded) => System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(encoded)).Replace("\\/", "/", StringComparison.Ordinal);

    /// <returns>What a token that it signed shows of it.</returns>
    static async Task<string> Certificate(string file)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        if (Path.GetExtension(file) == ".pem")
        {
            await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n", Cancellation);
        }
        else
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12), Cancellation);
        }

        return Convert.ToBase64String(certificate.RawData);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using FakeTeams.Connector;
using FakeTeams.Model;
using FakeTeams.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace FakeTeams.Server;

/// <summary>Microsoft's machines: the Connector, who gives out tokens, and who says by which keys others are signed. One for many tenants.</summary>
public sealed class TeamsServer : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, TeamsTenant> tenants = new(StringComparer.OrdinalIgnoreCase);
    readonly WebApplication application;
    readonly X509Certificate2 certificate;
    int made;

    TeamsServer(WebApplication application, X509Certificate2 certificate)
    {
        (this.application, this.certificate) = (application, certificate);
        var urls = application.Urls.Select(url => new Uri(url + "/")).ToList();
        (Url, SecureUrl) = (urls.Single(url => url.Scheme == "http"), urls.Single(url => url.Scheme == "https"));
    }

    public Uri Url { get; }

    /// <summary>The same machines by TLS: MSAL speaks to no others. See <see cref="Trusting"/>.</summary>
    public Uri SecureUrl { get; }

    /// <summary>What stands in for https://login.microsoftonline.com/.</summary>
    public Uri Authority => SecureUrl;

    /// <summary>What stands in for https://login.botframework.com/v1/.well-known/openidconfiguration.</summary>
    public Uri Metadata => new(Url, "v1/.well-known/openidconfiguration");

    public TokenMint Mint { get; } = new();

    internal TokenService Tokens { get; } = new();

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="port">0: any that is free.</param>
    public static async Task<TeamsServer> Start(int port = 0)
    {
        var certificate = SelfSigned();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MinRequestBodyDataRate = null;
            options.Listen(IPAddress.Loopback, port);
            options.Listen(IPAddress.Loopback, 0, secure => secure.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate, HandshakeTimeout = TimeSpan.FromMinutes(1) }));
        });
        builder.Logging.ClearProviders();
        var application = builder.Build();
        TeamsServer? server = null;
        application.Run(context => server!.Handle(context));
        await application.StartAsync();
        return server = new(application, certificate);
    }

    public TeamsTenant NewTenant(TenantOptions? options = null)
    {
        var tenant = new TeamsTenant(this, Interlocked.Increment(ref made), options ?? new());
        return tenants[tenant.Id] = tenant;
    }

    /// <summary>For a client that is to believe <see cref="SecureUrl"/>, and nobody else.</summary>
    public SocketsHttpHandler Trusting() =>
        new()
        {
            UseProxy = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
        Mint.Dispose();
        certificate.Dispose();
    }

    Task Handle(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["v1", ".well-known", "openidconfiguration"] => Json(context, new() { ["issuer"] = TokenShape.TheIssuer, ["jwks_uri"] = new Uri(Url, "v1/.well-known/keys").ToString(), ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"), ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt") }),
            ["v1", ".well-known", "keys"] => Json(context, Mint.Keys()),
            ["common", "discovery", "instance"] => Json(context, new() { ["tenant_discovery_endpoint"] = $"{SecureUrl}common/v2.0/.well-known/openid-configuration", ["api-version"] = "1.1", ["metadata"] = new JsonArray() }),
            [var tenant, "oauth2", "v2.0", "token"] => Tokens.Answer(context, tenants.GetValueOrDefault(tenant)),
            [_, var tenant, "v3", ..] when tenants.TryGetValue(tenant, out var found) => new ConnectorApi(found).Answer(context),
            _ => NotFound(context),
        };
    }

    Task Json(HttpContext context, JsonObject body)
    {
        if (Mint.Down)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}

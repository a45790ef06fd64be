using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace SalesNudgeBot.Teams.Connector.Tokens;

/// <summary>From a credential to tokens.</summary>
static class SignIn
{
    /// <param name="http">Null: the library's own client.</param>
    public static IAccessTokens As(TeamsWorkspaceOptions options, IMsalHttpClientFactory? http) =>
        options.Credential switch
        {
            TeamsCredential.None => new NoTokens(),
            TeamsCredential.ManagedIdentity => new MsalTokens(() => ByIdentity(options, http)),
            _ => new MsalTokens(() => ByApp(options, http)),
        };

    static Func<bool, CancellationToken, Task<AuthenticationResult>> ByApp(TeamsWorkspaceOptions options, IMsalHttpClientFactory? http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(new Uri(options.Cloud.Authority, options.Tenant).ToString(), validateAuthority: false)
            // The authority is ours to know: nobody needs to be asked who gives out its tokens.
            .WithInstanceDiscovery(false);
        builder = options.Credential switch
        {
            TeamsCredential.Secret secret => builder.WithClientSecret(secret.Value),
            TeamsCredential.Certificate certificate => builder.WithCertificate(Load(certificate.File), sendX5C: true),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Credential.GetType().Name, "An app signs in by a secret or a certificate."),
        };
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        string[] scopes = [options.Cloud.Scope];
        return (anew, cancellation) => app.AcquireTokenForClient(scopes).WithForceRefresh(anew).ExecuteAsync(cancellation);
    }

    static Func<bool, CancellationToken, Task<AuthenticationResult>> ByIdentity(TeamsWorkspaceOptions options, IMsalHttpClientFactory? http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId));
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        // A resource, not a scope.
        var resource = options.Cloud.Scope[..^"/.default".Length];
        return (anew, cancellation) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(anew).ExecuteAsync(cancellation);
    }

    static X509Certificate2 Load(string file) =>
        Path.GetExtension(file).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(file)
            : X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
}

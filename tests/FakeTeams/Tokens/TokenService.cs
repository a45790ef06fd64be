using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FakeTeams.Faults;
using FakeTeams.Model;
using Microsoft.AspNetCore.Http;

namespace FakeTeams.Tokens;

/// <summary>Gives the bot its tokens for the Connector (protocol section 2), and knows them again.</summary>
sealed class TokenService
{
    const string Scope = "https://api.botframework.com/.default";

    readonly ConcurrentDictionary<string, (TeamsTenant Tenant, DateTimeOffset Expires)> given = new();
    int made;

    public async Task Answer(HttpContext context, TeamsTenant? tenant)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var fault = tenant?.Faults.For("token", "");
        if (fault is Fault.ResetBefore)
        {
            context.Abort();
            return;
        }

        var (status, answer) = fault switch
        {
            Fault.Page page => (page.Status, page.Html),
            Fault.Error error => (error.Status, Refusal(error.Code, "said by the test")),
            _ => Give(tenant, form),
        };
        tenant?.Record(new("token", "POST", context.Request.Path, null, status, status == 200 ? "a token" : answer, tenant.Now));
        context.Response.StatusCode = status;
        context.Response.ContentType = answer.StartsWith('<') ? "text/html" : "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer);
    }

    /// <summary>Whose it is; null when it is nobody's, or no longer.</summary>
    public TeamsTenant? OwnerOf(string token) =>
        given.TryGetValue(token, out var found) && found.Expires > found.Tenant.Options.TokenClock.GetUtcNow() ? found.Tenant : null;

    /// <summary>Every token of this tenant's bot ends now.</summary>
    public void Revoke(TeamsTenant tenant)
    {
        foreach (var (token, _) in given.Where(one => one.Value.Tenant == tenant))
        {
            given.TryRemove(token, out _);
        }
    }

    (int Status, string Body) Give(TeamsTenant? tenant, IFormCollection form)
    {
        if (tenant is null)
        {
            return (400, Refusal("invalid_request", "AADSTS90002: Tenant not found."));
        }

        if (form["grant_type"] != "client_credentials")
        {
            return (400, Refusal("unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type."));
        }

        if (form["scope"] != Scope && !form["scope"].ToString().Split(' ').Contains(Scope))
        {
            return (400, Refusal("invalid_scope", "AADSTS1002012: The provided value for scope is not valid."));
        }

        if (form["client_id"] != tenant.AppId)
        {
            return (400, Refusal("unauthorized_client", "AADSTS700016: Application not found in the directory."));
        }

        var proven = form["client_secret"] == tenant.AppSecret || (tenant.Assertion is { } assertion && assertion(form["client_assertion"].ToString()));
        return proven ? (200, New(tenant)) : (401, Refusal("invalid_client", "AADSTS7000215: Invalid client secret provided."));
    }

    string New(TeamsTenant tenant)
    {
        // Opaque: a bot that looks into its own token relies on what nobody promised.
        var token = $"token-{Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture)}-of-{tenant.AppId}";
        given[token] = (tenant, tenant.Options.TokenClock.GetUtcNow() + tenant.Options.TokenLife);
        return new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)tenant.Options.TokenLife.TotalSeconds,
            ["ext_expires_in"] = (int)tenant.Options.TokenLife.TotalSeconds,
            ["access_token"] = token,
        }.ToJsonString();
    }

    static string Refusal(string error, string description) => new JsonObject { ["error"] = error, ["error_description"] = description, ["error_codes"] = new JsonArray() }.ToJsonString();
}

using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>
/// Whether the Connector sent it, by the written specification (protocol section 1): more than Microsoft's own newer SDKs look at.
/// Issuer, audience, time and algorithm come first, so that keys are not even looked for where they cannot help.
/// </summary>
sealed class TokenCheck
{
    /// <summary>The Connector's have about 1,200.</summary>
    const int LongestHeader = 8 * 1024;

    const string Scheme = "Bearer ";
    static readonly SearchValues<char> Written = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestHeader };
    readonly TokenCache cache = new();
    readonly ImmutableArray<(TeamsCloud Cloud, SigningKeys Keys, ImmutableArray<string> AppIds)> clouds;
    readonly IWallClock wall;

    /// <param name="workspaces">Those that prove who they are, and so want it proven to them.</param>
    public TokenCheck(IEnumerable<TeamsWorkspaceOptions> workspaces, HttpClient http, IWallClock wall, ILogger<TokenCheck> log)
    {
        this.wall = wall;
        clouds =
        [
            .. workspaces.GroupBy(workspace => workspace.Cloud)
                .Select(cloud => (cloud.Key, new SigningKeys(cloud.Key, http, wall, log), cloud.Select(workspace => workspace.AppId).ToImmutableArray())),
        ];
    }

    /// <param name="authorization">The header, whole.</param>
    /// <returns>Null when it is not the Connector's.</returns>
    /// <exception cref="KeysUnavailableException">It can't be said just now.</exception>
    public ValueTask<CheckedToken?> Check(string authorization)
    {
        if (cache.Find(authorization) is { } known)
        {
            if (known.IsInTime(wall.Now) && clouds.Any(cloud => ReferenceEquals(cloud.Keys.Generation, known.Generation)))
            {
                return ValueTask.FromResult<CheckedToken?>(known);
            }

            cache.Drop(authorization);
        }

        return Read(authorization) is { } token ? Check(authorization, token) : ValueTask.FromResult<CheckedToken?>(null);
    }

    async ValueTask<CheckedToken?> Check(string authorization, JsonWebToken token)
    {
        foreach (var (cloud, keys, appIds) in clouds.Where(each => each.Cloud.Issuer == token.Issuer))
        {
            if (AppId(token, appIds) is { } appId && IsInTime(token) && await keys.Find(token.Kid) is { } key && keys.Generation is { } generation)
            {
                var result = await handler.ValidateTokenAsync(token, Rules(cloud, token, key));
                if (result.IsValid)
                {
                    var good = new CheckedToken(
                        appId, token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null, key, At(token.ValidFrom), At(token.ValidTo), generation);
                    cache.Add(authorization, good, wall.Now);
                    return good;
                }
            }
        }

        return null;
    }

    /// <summary>Null when it is no signed token, or not signed in a way that is allowed.</summary>
    static JsonWebToken? Read(string authorization)
    {
        if (authorization.Length > LongestHeader || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Three parts, each of which says something: five would be an encrypted one.
        var written = authorization.AsSpan(Scheme.Length);
        if (written.Count('.') != 2 || written.ContainsAnyExcept(Written))
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(written.ToString());
            return Algorithms.Contains(token.Alg) && token.Kid is { Length: > 0 } && token.EncodedSignature is { Length: > 0 } ? token : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    static string? AppId(JsonWebToken token, ImmutableArray<string> appIds) =>
        token.Audiences.ToList() is [var audience] ? appIds.FirstOrDefault(id => string.Equals(id, audience, StringComparison.OrdinalIgnoreCase)) : null;

    bool IsInTime(JsonWebToken token) =>
        token.TryGetPayloadValue<long>("exp", out _) && wall.Now is var now && now >= At(token.ValidFrom) - CheckedToken.Skew && now <= At(token.ValidTo) + CheckedToken.Skew;

    TokenValidationParameters Rules(TeamsCloud cloud, JsonWebToken token, SigningKey key) =>
        new()
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = token.Audiences.Single(),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,

            // By our own clock, and before anything else: see IsInTime.
            LifetimeValidator = (_, _, _, _) => IsInTime(token),
        };

    /// <summary>A token without <c>nbf</c> is good from the beginning of time.</summary>
    static Instant At(DateTime utc) =>
        utc <= DateTime.UnixEpoch ? Instant.FromUnixTimeSeconds(0) : Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}

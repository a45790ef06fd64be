using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>
/// The keys of one cloud (protocol section 1): fetched when first needed, again twice a day, and when a token names a key that is not
/// among them, though then at most once in five minutes, whoever asks. One fetch at a time; while it fails the keys stay, but not
/// for more than a day.
/// </summary>
sealed class SigningKeys(TeamsCloud cloud, HttpClient http, IWallClock wall, ILogger log)
{
    static readonly Duration Usually = Duration.FromHours(12);
    static readonly Duration AtMost = Duration.FromHours(24);
    static readonly Duration AfterUnknown = Duration.FromMinutes(5);
    static readonly Duration AfterFailure = Duration.FromSeconds(30);

    readonly Lock gate = new();
    Fetched? current;
    Task fetching = Task.CompletedTask;
    Instant notBefore = Instant.MinValue;

    /// <summary>Changes with every fetch: what was checked with other keys is checked again. Null while there are none to check with.</summary>
    public object? Generation => Known;

    Fetched? Known
    {
        get
        {
            if (Volatile.Read(ref current) is not { } keys)
            {
                return null;
            }

            var age = wall.Now - keys.At;
            if (age >= Usually)
            {
                _ = Refresh(Usually);
            }

            return age > AtMost ? null : keys;
        }
    }

    /// <exception cref="KeysUnavailableException">Nobody's token can be checked just now.</exception>
    public async ValueTask<SigningKey?> Find(string id)
    {
        if (Known is null)
        {
            await Refresh(AtMost);
        }

        if (Known?.Keys.GetValueOrDefault(id) is { } key)
        {
            return key;
        }

        await Refresh(AfterUnknown);
        return Known is { } fresh ? fresh.Keys.GetValueOrDefault(id) : throw new KeysUnavailableException();
    }

    /// <summary>Completes when the fetch that is under way, or begins now, has ended; at once when it is too soon for one.</summary>
    Task Refresh(Duration atLeastAfter)
    {
        lock (gate)
        {
            if (fetching.IsCompleted && wall.Now >= notBefore && (current is null || wall.Now - current.At >= atLeastAfter))
            {
                fetching = Task.Run(Fetch);
            }

            return fetching;
        }
    }

    async Task Fetch()
    {
        try
        {
            // What loopback is asked for stays on this machine: a test's own cloud.
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !cloud.Metadata.IsLoopback };
            var said = await OpenIdConnectConfigurationRetriever.GetAsync(cloud.Metadata.AbsoluteUri, documents, CancellationToken.None);
            if (said.Issuer != cloud.Issuer)
            {
                throw new InvalidOperationException($"The metadata of cloud {cloud.Name} is of another issuer.");
            }

            Volatile.Write(ref current, new(SigningKey.Of(said.JsonWebKeySet), wall.Now));
        }
        catch (Exception failure)
        {
            lock (gate)
            {
                notBefore = wall.Now + AfterFailure;
            }

            Log.KeysNotFetched(log, cloud.Name, failure);
        }
    }

    sealed record Fetched(FrozenDictionary<string, SigningKey> Keys, Instant At);
}

/// <summary>No key was ever fetched, or too long ago: whether a token is good can't be said.</summary>
sealed class KeysUnavailableException() : Exception("The keys that sign tokens could not be fetched.");

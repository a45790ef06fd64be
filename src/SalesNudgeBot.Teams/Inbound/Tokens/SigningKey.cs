using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>One key that the Connector signs with, and the channels that it may sign for.</summary>
sealed record SigningKey(SecurityKey Key, ImmutableArray<string> Endorsements)
{
    public bool MaySignFor(string channel) => Endorsements.Contains(channel, StringComparer.Ordinal);

    /// <summary>By key id; what is no RSA key for signatures, or has no id, signs nothing here.</summary>
    public static FrozenDictionary<string, SigningKey> Of(JsonWebKeySet keys) =>
        keys.Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "" or "sig" })
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(key => key.Kid, key => new SigningKey(key, Endorsed(key)), StringComparer.Ordinal);

    static ImmutableArray<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found)
            ? found switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)],
                IEnumerable<object> list => [.. list.OfType<string>()],
                _ => [],
            }
            : [];
}

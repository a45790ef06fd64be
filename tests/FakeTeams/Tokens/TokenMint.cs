using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FakeTeams.Tokens;

/// <summary>The keys that Microsoft signs with, as its metadata tells of them, and tokens signed with them. Good ones and bad ones.</summary>
public sealed class TokenMint : IDisposable
{
    readonly Lock gate = new();
    readonly List<SigningKey> keys = [];
    int made;
    int reads;

    public TokenMint()
    {
        // The first may not sign for Teams, so that whoever takes just any of the keys is found out.
        keys.Add(new("key-of-others", "webchat", "directline"));
        Rotate();
    }

    /// <summary>Signs what is signed from now on.</summary>
    public SigningKey Current { get; private set; } = null!;

    /// <summary>Real, and published, but of a channel that is not Teams.</summary>
    public SigningKey OfAnotherChannel => keys[0];

    /// <summary>The metadata cannot be read just now.</summary>
    public bool Down { get; set; }

    /// <summary>How often the keys were read.</summary>
    public int Reads => reads;

    public SigningKey Rotate(params string[]? endorsements)
    {
        lock (gate)
        {
            Current = new($"key-{++made}", endorsements is { Length: 0 } ? ["msteams", "skype", "msteamsexpress"] : endorsements);
            keys.Add(Current);
            return Current;
        }
    }

    public string Mint(TokenShape shape, DateTimeOffset now)
    {
        var key = shape.Key ?? Current;
        var header = new JsonObject { ["alg"] = shape.Algorithm, ["typ"] = "JWT", ["kid"] = shape.KeyId ?? key.Id, ["x5t"] = shape.KeyId ?? key.Id };
        var claims = new JsonObject
        {
            ["aud"] = shape.Audience,
            ["nbf"] = (now + shape.NotBefore).ToUnixTimeSeconds(),
            ["exp"] = (now + shape.Expires).ToUnixTimeSeconds(),
        };
        if (shape.Issuer is not null)
        {
            claims["iss"] = shape.Issuer;
        }

        if (shape.ServiceUrl is not null)
        {
            claims["serviceurl"] = shape.ServiceUrl;
        }

        var signed = $"{Base64Url.Text(header.ToJsonString())}.{Base64Url.Text(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.Text(Signature(shape.Algorithm, key, Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose() => keys.ForEach(key => key.Dispose());

    internal JsonObject Keys()
    {
        Interlocked.Increment(ref reads);
        lock (gate)
        {
            return new() { ["keys"] = new JsonArray([.. keys.Select(key => key.ToJson())]) };
        }
    }

    static byte[] Signature(string algorithm, SigningKey key, byte[] signed) =>
        algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.PublicPem), signed),
            "RS384" => key.Sign(signed, HashAlgorithmName.SHA384),
            "RS512" => key.Sign(signed, HashAlgorithmName.SHA512),
            _ => key.Sign(signed, HashAlgorithmName.SHA256),
        };
}

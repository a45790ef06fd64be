using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace Teams.Tests.Bot;

/// <summary>A token written by hand, so that every part of it can be wrong.</summary>
sealed record Token(KeyPair Key, Instant Now)
{
    public string Algorithm { get; init; } = "RS256";

    public string? KeyId { get; init; } = Key.Id;

    public string? Issuer { get; init; } = TheConnector.Issuer;

    public JsonNode? Audience { get; init; } = TheConnector.AppId;

    public string? ServiceUrl { get; init; } = TheConnector.ServiceUrl;

    public Instant? From { get; init; } = Now;

    public Instant? Until { get; init; } = Now + Duration.FromHours(1);

    /// <summary>Null: by the key and the algorithm.</summary>
    public Func<byte[], byte[]>? Signature { get; init; }

    public override string ToString()
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT" };
        Add(header, "kid", KeyId);
        var payload = new JsonObject();
        Add(payload, "iss", Issuer);
        Add(payload, "aud", Audience?.DeepClone());
        Add(payload, "serviceurl", ServiceUrl);
        Add(payload, "nbf", From?.ToUnixTimeSeconds());
        Add(payload, "exp", Until?.ToUnixTimeSeconds());
        var signed = $"{Encoded(header)}.{Encoded(payload)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return $"{signed}.{Base64Url.EncodeToString((Signature ?? Sign)(bytes))}";
    }

    byte[] Sign(byte[] signed) =>
        Key.Rsa.SignData(
            signed,
            Algorithm switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 },
            Algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);

    static void Add(JsonObject into, string name, JsonNode? value)
    {
        if (value is not null)
        {
            into[name] = value;
        }
    }

    static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}

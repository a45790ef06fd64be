using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace FakeTeams.Tokens;

/// <summary>A key pair of whoever signs what comes in.</summary>
/// <param name="endorsements">The channels for which it may sign; null: none are said.</param>
public sealed class SigningKey(string id, params string[]? endorsements) : IDisposable
{
    readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    /// <summary>What anybody may know of it.</summary>
    public string PublicPem => rsa.ExportSubjectPublicKeyInfoPem();

    public byte[] Sign(byte[] data, HashAlgorithmName hash) => rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);

    public void Dispose() => rsa.Dispose();

    internal JsonObject ToJson()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.Text(parameters.Modulus!),
            ["e"] = Base64Url.Text(parameters.Exponent!),
        };
        if (endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
        }

        return key;
    }
}

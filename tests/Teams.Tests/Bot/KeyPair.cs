using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Teams.Tests.Bot;

/// <summary>A key of the Connector, or of somebody who would like to be it.</summary>
sealed class KeyPair(string id, params string[] endorsements) : IDisposable
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public string Id => id;

    /// <summary>As the list of keys shows it to everybody.</summary>
    public JsonObject Public
    {
        get
        {
            var parts = Rsa.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = id,
                ["n"] = Base64Url.EncodeToString(parts.Modulus),
                ["e"] = Base64Url.EncodeToString(parts.Exponent),
                ["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => (JsonNode)endorsement)]),
            };
        }
    }

    public void Dispose() => Rsa.Dispose();
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The token with which files may be posted. Only its hash is kept, and compared in the same time whatever was sent.</summary>
sealed class UploadToken(string token)
{
    const string Scheme = "Bearer ";

    readonly byte[] hash = Hash(token);

    public bool IsIn(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), hash);

    static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

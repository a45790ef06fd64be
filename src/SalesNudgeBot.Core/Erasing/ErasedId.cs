using System.Security.Cryptography;
using System.Text;

namespace SalesNudgeBot.Core.Erasing;

/// <summary>An id that must not be kept, so that it is known again when somebody names it.</summary>
public static class ErasedId
{
    /// <returns>SHA-256 of the id in small letters, in hexadecimal.</returns>
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToLowerInvariant())));
}
